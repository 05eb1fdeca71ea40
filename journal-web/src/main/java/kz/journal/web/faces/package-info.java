/**
 * What every page shares: the language, the navigation, the caller, headers, handling of failures.
 */
package kz.journal.web.faces;
