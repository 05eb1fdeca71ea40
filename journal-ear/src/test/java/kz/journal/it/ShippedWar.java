package kz.journal.it;

import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.HttpMethod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The web module as it ships, read from the EAR: which pages and resources there are, so that a
 * test can walk all of them and a new one cannot be forgotten.
 */
public final class ShippedWar {

  /**
   * One way to call the server.
   *
   * @param method {@code GET}, {@code POST} …
   * @param path with a value for every parameter in it
   */
  public record Endpoint(String method, String path) {

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  /** A parameter of a path, which may carry an expression with braces of its own. */
  private static final Pattern PARAMETER = Pattern.compile("\\{(?:[^{}]|\\{[^{}]*})*}");

  private final Path content;

  /** Unpacks the web module into the folder of this run. */
  public ShippedWar() {
    content = SuiteRun.current().directory().resolve("war");
    if (!Files.exists(content)) {
      unpack();
    }
  }

  /** The addresses of the views, composites included; what lies under WEB-INF has none. */
  public List<String> pages() {
    return files().stream().filter(path -> path.endsWith(".xhtml")).toList();
  }

  /** The addresses of all other files outside of WEB-INF and META-INF. */
  public List<String> staticFiles() {
    return files().stream().filter(path -> !path.endsWith(".xhtml")).toList();
  }

  /** The libraries of the module, by file name. */
  public List<String> libraries() {
    return jars().stream().map(jar -> jar.getFileName().toString()).toList();
  }

  /** Every method of every REST resource, and every servlet. */
  public List<Endpoint> endpoints() {
    Path classes = content.resolve("WEB-INF/classes");
    List<URL> urls = new ArrayList<>(List.of(url(classes)));
    jars().forEach(jar -> urls.add(url(jar)));
    List<Endpoint> endpoints = new ArrayList<>();
    try (URLClassLoader loader =
            new URLClassLoader(urls.toArray(URL[]::new), getClass().getClassLoader());
        Stream<Path> files = Files.walk(classes)) {
      List<Class<?>> types = new ArrayList<>();
      for (Path file : files.filter(path -> path.toString().endsWith(".class")).sorted().toList()) {
        String name = classes.relativize(file).toString().replace('/', '.');
        types.add(Class.forName(name.substring(0, name.length() - 6), false, loader));
      }
      String root = applicationPath(types);
      types.forEach(type -> collect(type, root, endpoints));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
    return endpoints;
  }

  private static String applicationPath(List<Class<?>> types) {
    return types.stream()
        .map(type -> type.getAnnotation(ApplicationPath.class))
        .filter(path -> path != null)
        .map(ApplicationPath::value)
        .findFirst()
        .orElseThrow();
  }

  private static void collect(Class<?> type, String root, List<Endpoint> endpoints) {
    WebServlet servlet = type.getAnnotation(WebServlet.class);
    if (servlet != null) {
      Stream.of(servlet.value(), servlet.urlPatterns())
          .flatMap(Arrays::stream)
          .forEach(pattern -> endpoints.add(new Endpoint("GET", pattern.replace("*", "x"))));
    }
    jakarta.ws.rs.Path path = type.getAnnotation(jakarta.ws.rs.Path.class);
    if (path == null) {
      return;
    }
    for (Method method : type.getMethods()) {
      jakarta.ws.rs.Path below = method.getAnnotation(jakarta.ws.rs.Path.class);
      Optional<String> verb = verb(method);
      if (verb.isPresent()) {
        String address = join(join(root, path.value()), below == null ? "" : below.value());
        endpoints.add(new Endpoint(verb.get(), PARAMETER.matcher(address).replaceAll("1")));
      } else if (below != null) {
        throw new IllegalStateException(method + " hands on to another resource; walk it here");
      }
    }
  }

  private static Optional<String> verb(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(Annotation::annotationType)
        .map(type -> type.getAnnotation(HttpMethod.class))
        .filter(verb -> verb != null)
        .map(HttpMethod::value)
        .findFirst();
  }

  private static String join(String path, String below) {
    String tail = below.startsWith("/") ? below.substring(1) : below;
    return tail.isEmpty() ? path : path + "/" + tail;
  }

  private List<String> files() {
    try (Stream<Path> files = Files.walk(content)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> "/" + content.relativize(file))
          .filter(path -> !path.startsWith("/WEB-INF/") && !path.startsWith("/META-INF/"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Path> jars() {
    try (Stream<Path> jars = Files.list(content.resolve("WEB-INF/lib"))) {
      return jars.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void unpack() {
    try (ZipInputStream ear = new ZipInputStream(Files.newInputStream(SuiteRun.current().ear()))) {
      for (ZipEntry module = ear.getNextEntry(); module != null; module = ear.getNextEntry()) {
        if (module.getName().equals("journal-web.war")) {
          unpack(new ZipInputStream(ear));
          return;
        }
      }
      throw new IllegalStateException("The EAR has no web module");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void unpack(ZipInputStream war) throws IOException {
    for (ZipEntry entry = war.getNextEntry(); entry != null; entry = war.getNextEntry()) {
      Path file = content.resolve(entry.getName());
      if (entry.isDirectory()) {
        Files.createDirectories(file);
      } else {
        Files.createDirectories(file.getParent());
        Files.copy(war, file);
      }
    }
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (java.net.MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
