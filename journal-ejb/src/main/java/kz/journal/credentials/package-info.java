/**
 * The credentials office at work (2.2.2-0, 2.2.2-1): opens accounts, issues one-time passwords and
 * prints them, resets and disables. There is no other way to credentials and no self-registration.
 * Stands on {@code access}, which knows nothing of it; web and the first start depend on it.
 */
package kz.journal.credentials;
