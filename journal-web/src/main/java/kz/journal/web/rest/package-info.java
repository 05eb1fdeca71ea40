/** REST resources under {@code /api/v1}: one per feature, with wire formats of their own. */
package kz.journal.web.rest;
