package io.microcredential.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.CoreTypes;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.credit.CreditOffer;
import io.microcredential.core.rule.AwardRule;
import jakarta.validation.Constraint;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every constraint has its sentence and its fix, and every sentence its constraint. */
class PublisherMessagesTest {

  private static Properties sentences() throws IOException {
    var sentences = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Publisher.class.getResourceAsStream("Publisher.properties"), StandardCharsets.UTF_8)) {
      sentences.load(reader);
    }
    return sentences;
  }

  @Test
  void everyConstraintHasASentenceAndAFix() throws Exception {
    Properties sentences = sentences();
    List<String> messages = constraintMessages();
    assertThat(messages).hasSizeGreaterThan(40);
    for (String message : messages) {
      assertThat(message).as("a message of ours, not of the library").matches("\\{[a-z.-]+}");
      String key = message.substring(1, message.length() - 1);
      assertThat(sentences.getProperty(key)).as(key).isNotBlank();
      assertThat(sentences.getProperty(key + ".fix")).as(key + ".fix").isNotBlank();
    }
  }

  @Test
  void everySentenceBelongsToAConstraint() throws Exception {
    var keys = new TreeSet<String>();
    for (String message : constraintMessages()) {
      keys.add(message.substring(1, message.length() - 1));
      keys.add(message.substring(1, message.length() - 1) + ".fix");
    }
    assertThat(sentences().stringPropertyNames()).containsExactlyInAnyOrderElementsOf(keys);
  }

  @Test
  void noSentenceHoldsAnApostropheThatWouldSwallowABlank() throws Exception {
    assertThat(sentences().values()).noneMatch(sentence -> sentence.toString().contains("'"));
  }

  private static List<String> constraintMessages() throws Exception {
    var found = new ArrayList<String>();
    for (Class<?> type :
        CoreTypes.recordsBeside(
            Publisher.class, Rubric.class, AwardRule.class, CreditOffer.class)) {
      for (Field field : type.getDeclaredFields()) {
        // An annotation for fields and for type uses is reported in both places.
        Stream.concat(Stream.of(field.getAnnotations()), annotationsIn(field.getAnnotatedType()))
            .distinct()
            .filter(a -> a.annotationType().isAnnotationPresent(Constraint.class))
            .map(PublisherMessagesTest::message)
            .forEach(found::add);
      }
    }
    return found;
  }

  private static Stream<Annotation> annotationsIn(AnnotatedType type) {
    Stream<Annotation> here = Stream.of(type.getAnnotations());
    return type instanceof AnnotatedParameterizedType generic
        ? Stream.concat(
            here,
            Stream.of(generic.getAnnotatedActualTypeArguments())
                .flatMap(PublisherMessagesTest::annotationsIn))
        : here;
  }

  private static String message(Annotation constraint) {
    try {
      return (String) constraint.annotationType().getMethod("message").invoke(constraint);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
