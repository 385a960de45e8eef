package io.microcredential.core.credit;

import io.microcredential.core.credit.LedgerEntry.Credited;
import io.microcredential.core.credit.LedgerEntry.Withdrawn;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a statement as comma-separated values. */
final class StatementCsv {

  private static final List<String> HEADER =
      List.of(
          "credited_on",
          "award",
          "title",
          "requirement",
          "amount",
          "unit",
          "authority",
          "authority_name",
          "reference",
          "given",
          "given_unit",
          "rate_source",
          "withdrawn_on",
          "withdrawn_reason");

  // Spreadsheets also see a formula behind white space or a full-width sign.
  private static final Pattern FORMULA = Pattern.compile("(?s)[\\p{Z}\\p{C}]*[=+@＝＋－＠-].*");
  private static final Pattern STARTS_OTHERWISE_READ = Pattern.compile("(?s)['\t\r\n\0].*");
  private static final Pattern TO_BE_QUOTED = Pattern.compile("(?s).*[,;\"\r\n\t].*|\\s.*|.*\\s");

  private StatementCsv() {}

  static String write(CreditStatement statement, Locale locale) {
    return Stream.concat(
            Stream.of(HEADER), statement.lines().stream().map(line -> cells(line, locale)))
        .map(cells -> cells.stream().map(StatementCsv::cell).collect(Collectors.joining(",")))
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private static List<String> cells(StatementLine line, Locale locale) {
    Credited credited = line.credited();
    CreditBasis basis = credited.basis();
    Withdrawn withdrawn = line.withdrawn();
    String reference = basis instanceof CreditBasis.Granted granted ? granted.reference() : null;
    Conversion conversion =
        basis instanceof CreditBasis.Converted converted ? converted.conversion() : null;
    return List.of(
        credited.on().toString(),
        credited.award().value(),
        credited.title().in(locale),
        credited.requirement().value(),
        basis.amount().amount().toDecimalText(),
        basis.amount().unit().value(),
        basis.authority().id().value(),
        basis.authority().name().in(locale),
        reference == null ? "" : reference,
        conversion == null ? "" : conversion.given().amount().toDecimalText(),
        conversion == null ? "" : conversion.given().unit().value(),
        conversion == null ? "" : conversion.rate().source().citation(),
        withdrawn == null ? "" : withdrawn.on().toString(),
        withdrawn == null ? "" : withdrawn.reason().name().toLowerCase(Locale.ROOT));
  }

  private static String cell(String text) {
    String safe = isReadAsSomethingElse(text) ? "'" + text : text;
    return TO_BE_QUOTED.matcher(safe).matches() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  private static boolean isReadAsSomethingElse(String text) {
    return FORMULA.matcher(text).matches()
        || STARTS_OTHERWISE_READ.matcher(text).matches()
        || text.matches("[0-9]+/[0-9]+");
  }
}
