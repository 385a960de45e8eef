package io.microcredential.badges;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** The words that stand on every certificate in a language. */
enum CertificateWords {
  ENGLISH(
      Locale.ENGLISH,
      "Certificate",
      "awarded to",
      "for",
      "Competency",
      "Level reached",
      "Issued by",
      "Issued on",
      "Valid until",
      "Criteria",
      "Scan or open to verify",
      "QR code that leads to",
      "This page proves nothing by itself. Only the address tells whether the badge is valid."),
  SPANISH(
      Locale.forLanguageTag("es"),
      "Certificado",
      "otorgado a",
      "por",
      "Competencia",
      "Nivel alcanzado",
      "Emitido por",
      "Fecha de emisión",
      "Válido hasta",
      "Criterios",
      "Escanee o abra para verificar",
      "Código QR que lleva a",
      "Esta página no prueba nada por sí sola. Solo la dirección dice si la insignia es válida.");

  final Locale locale;
  final String certificate;
  final String awardedTo;
  final String reason;
  final String competency;
  final String level;
  final String issuedBy;
  final String issuedOn;
  final String validUntil;
  final String criteria;
  final String verify;
  final String qrCode;
  final String caution;

  CertificateWords(
      Locale locale,
      String certificate,
      String awardedTo,
      String reason,
      String competency,
      String level,
      String issuedBy,
      String issuedOn,
      String validUntil,
      String criteria,
      String verify,
      String qrCode,
      String caution) {
    this.locale = locale;
    this.certificate = certificate;
    this.awardedTo = awardedTo;
    this.reason = reason;
    this.competency = competency;
    this.level = level;
    this.issuedBy = issuedBy;
    this.issuedOn = issuedOn;
    this.validUntil = validUntil;
    this.criteria = criteria;
    this.verify = verify;
    this.qrCode = qrCode;
    this.caution = caution;
  }

  /** Returns the words for a reader; English for every language that has none. */
  static CertificateWords in(Locale reader) {
    return reader.getLanguage().equals("es") ? SPANISH : ENGLISH;
  }

  String date(LocalDate date) {
    return date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
  }
}
