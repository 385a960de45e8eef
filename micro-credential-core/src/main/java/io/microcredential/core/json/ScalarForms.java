package io.microcredential.core.json;

import io.microcredential.core.Digest;
import io.microcredential.core.Fraction;
import io.microcredential.core.Version;
import io.microcredential.core.json.JsonValue.JsonBoolean;
import io.microcredential.core.json.JsonValue.JsonNumber;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The forms of the types that hold one thing. */
final class ScalarForms {

  // The patterns of the schemas: what is written, in the regular expressions of JSON Schema.
  private static final String VERSION = "[1-9][0-9]{0,5}[.](0|[1-9][0-9]{0,5})";
  private static final String DIGEST = "sha256:[0-9a-f]{64}";
  private static final String FRACTION = "-?[0-9]+([/.][0-9]+)?";
  private static final String AMOUNT = "-?[0-9]{1,30}([.][0-9]{1,18})?";
  private static final String DATE = "([+-][0-9]{5,10}|-?[0-9]{4})-[0-9]{2}-[0-9]{2}";
  private static final String TIME = DATE + "T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,9})?Z";
  private static final String DURATION =
      "P(?=.)(-?[0-9]+D)?(T(?=.)(-?[0-9]+H)?(-?[0-9]+M)?(-?[0-9]+([.][0-9]{1,9})?S)?)?";
  private static final String PERIOD = "P(?=.)(-?[0-9]+Y)?(-?[0-9]+M)?(-?[0-9]+W)?(-?[0-9]+D)?";

  /** A shorter number than this is read, whatever its form. */
  private static final int LONG = 10_000;

  private static final Map<Class<?>, Form> FORMS =
      Map.ofEntries(
          Map.entry(
              String.class,
              new TextForm("text", text -> text, Object::toString, d -> Schemas.text())),
          Map.entry(
              Version.class,
              text("a version such as 1.0", Version::parse, d -> Schemas.matching(VERSION))),
          Map.entry(
              Digest.class,
              text("a digest such as sha256:…", Digest::parse, d -> Schemas.matching(DIGEST))),
          Map.entry(
              Fraction.class,
              new TextForm(
                  "a number in quotes such as \"3/4\"",
                  Fraction::parse,
                  ScalarForms::readable,
                  d -> Schemas.matching(FRACTION))),
          Map.entry(
              URI.class,
              text("a web address", ScalarForms::address, d -> Schemas.format("iri-reference"))),
          Map.entry(
              BigDecimal.class,
              new TextForm(
                  "a number in quotes such as \"12.50\"",
                  ScalarForms::amount,
                  value -> amount(((BigDecimal) value).toPlainString()).toPlainString(),
                  d -> Schemas.matching(AMOUNT))),
          Map.entry(
              Instant.class, time("a time such as 2026-01-31T09:00:00Z", Instant::parse, TIME)),
          Map.entry(LocalDate.class, time("a date such as 2026-01-31", LocalDate::parse, DATE)),
          Map.entry(Duration.class, time("a duration such as PT90M", Duration::parse, DURATION)),
          Map.entry(Period.class, time("a period such as P3Y", Period::parse, PERIOD)),
          Map.entry(int.class, new WholeNumberForm(Integer.MIN_VALUE, Integer.MAX_VALUE)),
          Map.entry(Integer.class, new WholeNumberForm(Integer.MIN_VALUE, Integer.MAX_VALUE)),
          Map.entry(long.class, new WholeNumberForm(Long.MIN_VALUE, Long.MAX_VALUE)),
          Map.entry(Long.class, new WholeNumberForm(Long.MIN_VALUE, Long.MAX_VALUE)),
          Map.entry(boolean.class, new TruthForm()));

  private ScalarForms() {}

  static @Nullable Form of(Class<?> type) {
    return type.isEnum() ? choice(type) : FORMS.get(type);
  }

  private static TextForm text(
      String expected,
      Function<String, Object> parse,
      Function<SchemaDefinitions, JsonValue> schema) {
    return new TextForm(expected, parse, Object::toString, schema);
  }

  private static TextForm time(String expected, Function<String, Object> parse, String pattern) {
    return new TextForm(
        expected,
        text -> {
          try {
            return parse.apply(text);
          } catch (DateTimeException e) {
            throw new IllegalArgumentException("write " + expected, e);
          }
        },
        Object::toString,
        definitions -> Schemas.matching(pattern));
  }

  /** Reads a URI; the platform's own message would repeat the text, which may be personal. */
  private static URI address(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("write a web address such as https://example.org/x", e);
    }
  }

  /** Writes a number only as long as one is read. */
  private static String readable(Object number) {
    String text = number.toString();
    if (text.length() > LONG) {
      Fraction.parse(text);
    }
    return text;
  }

  private static BigDecimal amount(String text) {
    if (!text.matches("-?[0-9]{1,30}(\\.[0-9]{1,18})?")) {
      throw new IllegalArgumentException("write an amount such as 12.50");
    }
    return new BigDecimal(text);
  }

  private static TextForm choice(Class<?> type) {
    Map<Object, String> written =
        Arrays.stream(type.getEnumConstants())
            .collect(Collectors.toUnmodifiableMap(constant -> constant, ScalarForms::camelCase));
    Map<String, Object> byName =
        written.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));
    String names = byName.keySet().stream().sorted().collect(Collectors.joining(", "));
    return new TextForm(
        "one of " + names,
        name -> {
          Object constant = byName.get(name);
          if (constant == null) {
            throw new IllegalArgumentException("write one of " + names);
          }
          return constant;
        },
        constant -> Objects.requireNonNull(written.get(constant)),
        definitions -> definitions.of(type, () -> Schemas.choice(constants(type))));
  }

  private static List<String> constants(Class<?> type) {
    return Arrays.stream(type.getEnumConstants()).map(ScalarForms::camelCase).toList();
  }

  private static String camelCase(Object constant) {
    String[] words = ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).split("_", -1);
    var name = new StringBuilder(words[0]);
    for (int i = 1; i < words.length; i++) {
      name.append(words[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(words[i].substring(1));
    }
    return name.toString();
  }

  /** A whole number within the range of its Java type. */
  private record WholeNumberForm(long least, long greatest) implements Form {
    @Override
    public @Nullable Object read(JsonValue json, Place at, Reading reading) {
      if (!(json instanceof JsonNumber number)) {
        return reading.wrongType(at, "a whole number", json);
      }
      try {
        long value = Long.parseLong(number.literal());
        if (value < least || value > greatest) {
          return reading.invalid(at, "the number is out of range");
        }
        return greatest == Integer.MAX_VALUE ? (Object) (int) value : (Object) value;
      } catch (NumberFormatException e) {
        return reading.invalid(at, "write a whole number within range");
      }
    }

    @Override
    public void write(Object value, JsonSink out) {
      out.number(((Number) value).longValue());
    }

    @Override
    public JsonValue schema(SchemaDefinitions definitions) {
      return Schemas.object(
          "type",
          JsonValue.of("integer"),
          "minimum",
          JsonValue.of(least),
          "maximum",
          JsonValue.of(greatest));
    }
  }

  /** True or false. */
  private record TruthForm() implements Form {
    @Override
    public @Nullable Object read(JsonValue json, Place at, Reading reading) {
      return json instanceof JsonBoolean truth
          ? (Object) truth.value()
          : reading.wrongType(at, "true or false", json);
    }

    @Override
    public void write(Object value, JsonSink out) {
      out.truth((Boolean) value);
    }

    @Override
    public JsonValue schema(SchemaDefinitions definitions) {
      return Schemas.object("type", JsonValue.of("boolean"));
    }
  }
}
