/**
 * Teachers ask for longer windows of lessons that have closed, and the registrar answers: with a
 * reason why not, or with an extension whose consent then answers the request (2.2.7). Nothing here
 * moves a window by itself. Only pages and resources may depend on this package.
 */
package kz.journal.request;
