package kz.journal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every view: its bean has its name, its words stand in the bundle, it holds no style and no
 * script.
 */
class ViewsTest {

  private static final Path VIEWS = Path.of("src/main/webapp");
  private static final Path BEANS = Path.of("src/main/java/kz/journal/web");
  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("msg\\['([\\w.-]+)'\\]");
  private static final Pattern PAGE_BEAN = Pattern.compile("#\\{[^}]*?\\b(\\w+Page)\\b");
  private static final Pattern LITERAL = Pattern.compile("[А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]{2,}");
  private static final Pattern STYLE = Pattern.compile("\\sstyle=\"|<style\\b");
  private static final Pattern SCRIPT =
      Pattern.compile("\\son(click|change|submit|load|key\\w+)=\"|<script>(?!\\s*</script>)");

  /** Names of languages stand in their own language, in whichever language the page is. */
  private static final Set<String> IN_THEIR_OWN_LANGUAGE =
      Set.of("WEB-INF/includes/languages.xhtml");

  @Test
  void views_were_found_at_all() {
    assertTrue(views().size() > 10, views()::toString);
  }

  @TestFactory
  Stream<DynamicTest> a_view_its_bean_and_its_name_are_one_name() {
    return pages()
        .filter(view -> text(view).contains("Page."))
        .map(
            view ->
                DynamicTest.dynamicTest(
                    name(view),
                    () -> {
                      String bean = beanOf(view);
                      String folder = view.getParent().equals(VIEWS) ? "" : folder(view);
                      Path type = BEANS.resolve(folder).resolve(capital(bean) + ".java");
                      boolean inOwnFolder = Files.exists(type);
                      boolean atTheTop = folder.isEmpty() && anywhere(capital(bean) + ".java");
                      assertTrue(inOwnFolder || atTheTop, "no " + type);
                      assertTrue(beans(view).contains(bean), name(view) + " does not use " + bean);
                    }));
  }

  @TestFactory
  Stream<DynamicTest> the_words_of_a_view_stand_in_the_bundle() {
    Set<String> keys = keys();
    return views().stream()
        .map(
            view ->
                DynamicTest.dynamicTest(
                    name(view),
                    () -> {
                      Set<String> missing = new TreeSet<>(found(WORD, text(view)));
                      missing.removeIf(
                          key ->
                              keys.contains(key)
                                  || key.endsWith(".")
                                      && keys.stream().anyMatch(known -> known.startsWith(key)));
                      assertEquals(Set.of(), missing);
                    }));
  }

  @TestFactory
  Stream<DynamicTest> a_view_holds_no_words_no_style_and_no_script() {
    return views().stream()
        .map(
            view ->
                DynamicTest.dynamicTest(
                    name(view),
                    () -> {
                      String text = text(view);
                      if (!IN_THEIR_OWN_LANGUAGE.contains(name(view))) {
                        assertEquals(List.of(), found(LITERAL, text, 0), "words");
                      }
                      assertEquals(List.of(), found(STYLE, text, 0), "style");
                      assertEquals(List.of(), found(SCRIPT, text, 0), "script");
                    }));
  }

  @Test
  void code_holds_no_words_a_user_reads() {
    List<String> literal =
        files(BEANS, ".java").stream()
            .flatMap(
                file ->
                    Stream.of(read(file).split("\n"))
                        .filter(line -> !line.strip().startsWith("*") && !line.contains("//"))
                        .filter(line -> !line.strip().startsWith("/*"))
                        .filter(line -> Pattern.compile("\"[^\"]*[а-яё]{2,}").matcher(line).find())
                        .map(line -> file.getFileName() + ": " + line.strip()))
            .toList();
    assertEquals(List.of(), literal);
  }

  private static Stream<Path> pages() {
    return views().stream().filter(view -> !view.startsWith(VIEWS.resolve("WEB-INF")));
  }

  private static List<Path> views() {
    return files(VIEWS, ".xhtml");
  }

  private static List<Path> files(Path root, String ending) {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean anywhere(String fileName) {
    return files(BEANS, ".java").stream()
        .anyMatch(file -> file.getFileName().toString().equals(fileName));
  }

  private static Set<String> beans(Path view) {
    return Set.copyOf(found(PAGE_BEAN, text(view)));
  }

  /**
   * {@code journal/table.xhtml} is {@code tablePage}, {@code sign-in.xhtml} is {@code signInPage}.
   */
  private static String beanOf(Path view) {
    String file = view.getFileName().toString().replace(".xhtml", "");
    String[] words = file.split("-");
    StringBuilder bean = new StringBuilder(words[0]);
    for (int i = 1; i < words.length; i++) {
      bean.append(capital(words[i]));
    }
    return bean.append("Page").toString();
  }

  private static String folder(Path view) {
    return VIEWS.relativize(view).getName(0).toString();
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private static String name(Path view) {
    return VIEWS.relativize(view).toString();
  }

  private static String text(Path view) {
    return COMMENT.matcher(read(view)).replaceAll("");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> found(Pattern pattern, String text) {
    return found(pattern, text, 1);
  }

  private static List<String> found(Pattern pattern, String text, int group) {
    List<String> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(group));
    }
    return found;
  }

  private static Set<String> keys() {
    return read(Path.of("src/main/resources/kz/journal/web/messages.properties"))
        .lines()
        .filter(line -> !line.startsWith("#") && line.contains("="))
        .map(line -> line.substring(0, line.indexOf('=')).strip())
        .collect(Collectors.toSet());
  }
}
