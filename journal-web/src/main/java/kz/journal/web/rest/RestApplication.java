package kz.journal.web.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The resources for machines; every public class of this package with a path is one. */
@ApplicationPath("/api/v1")
public class RestApplication extends Application {}
