/** The page of the settings. */
package kz.journal.web.setting;
