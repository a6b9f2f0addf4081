package dev.baize.web.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/// The REST API, version 1; resources of all modules are discovered in the WAR.
@ApplicationPath("/api/v1")
public class RestApplication extends Application {}
