/** The page of windows: which lessons are open, until when, and what closes next (2.3.3). */
package kz.journal.web.window;
