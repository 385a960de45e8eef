package io.microcredential.badges;

import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/**
 * What each code means and what to do about it, in the languages that the library speaks.
 *
 * <p>English findings say more, since each place in the code words its own; here is one sentence a
 * code, under {@code code} and {@code code.fix} in {@code Findings.properties} and its
 * translations. The words of reports stand beside them, under {@code report.}.
 */
final class Findings {

  private final Properties sentences = new Properties();
  private final boolean translated;

  private Findings(Locale language) {
    load("Findings.properties");
    translated = load("Findings_" + language.getLanguage() + ".properties");
  }

  static Findings in(Locale language) {
    return new Findings(language);
  }

  private boolean load(String name) {
    try (InputStream in = Findings.class.getResourceAsStream(name)) {
      if (in == null) {
        return false;
      }
      sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException("a resource of this library cannot be read: " + name, e);
    }
  }

  /** Returns whether findings are put into other words than those in which they were made. */
  boolean translates() {
    return translated;
  }

  Optional<String> sentence(String key) {
    return Optional.ofNullable(sentences.getProperty(key));
  }

  /** Returns a word of reports for a value, such as an outcome. */
  String word(Enum<?> constant) {
    return word(constant.getDeclaringClass().getSimpleName() + "." + constant);
  }

  /** Returns a word of reports, or the key itself if there is none. */
  String word(String key) {
    return sentence("report." + key).orElse(key);
  }

  /** Returns the same problems in this language, each with what to do where it did not say it. */
  Problems translate(Problems problems) {
    return Problems.of(problems.stream().map(this::translate).toList());
  }

  private Problem translate(Problem problem) {
    String general = sentence(problem.code()).orElse(problem.message());
    String fix = sentence(problem.code() + ".fix").orElse(problem.fix());
    return translated
        ? new Problem(problem.code(), problem.at(), problem.severity(), general, fix)
        : problem.fix(problem.fix().isEmpty() ? fix : problem.fix());
  }
}
