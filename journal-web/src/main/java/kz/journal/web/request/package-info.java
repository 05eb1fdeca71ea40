/** The pages of requests for an extension: a teacher's form and the registrar's queue (2.2.7). */
package kz.journal.web.request;
