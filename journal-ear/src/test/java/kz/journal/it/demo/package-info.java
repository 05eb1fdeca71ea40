/** The demo university in the server. */
package kz.journal.it.demo;
