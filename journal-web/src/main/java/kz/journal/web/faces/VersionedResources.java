package kz.journal.web.faces;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import java.lang.management.ManagementFactory;

/**
 * Puts a version behind the address of every style sheet, script and picture of ours, so that a
 * browser keeps them for as long as it likes and asks anew after an upgrade. The version is the
 * start of the server.
 */
public class VersionedResources extends ResourceHandlerWrapper {

  private static final String VERSION =
      Long.toString(ManagementFactory.getRuntimeMXBean().getStartTime() / 1000, 36);

  public VersionedResources(ResourceHandler wrapped) {
    super(wrapped);
  }

  @Override
  public Resource createResource(String name) {
    return versioned(super.createResource(name));
  }

  @Override
  public Resource createResource(String name, String library) {
    return versioned(super.createResource(name, library));
  }

  @Override
  public Resource createResource(String name, String library, String contentType) {
    return versioned(super.createResource(name, library, contentType));
  }

  private static Resource versioned(Resource resource) {
    return resource == null ? null : new Versioned(resource);
  }

  private static final class Versioned extends ResourceWrapper {

    Versioned(Resource wrapped) {
      super(wrapped);
    }

    @Override
    public String getRequestPath() {
      String path = super.getRequestPath();
      return path.contains("&v=") || path.contains("?v=")
          ? path
          : path + (path.contains("?") ? "&v=" : "?v=") + VERSION;
    }
  }
}
