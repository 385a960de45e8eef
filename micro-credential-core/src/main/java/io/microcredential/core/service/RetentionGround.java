package io.microcredential.core.service;

/**
 * Why something may be kept though its person asks for erasure.
 *
 * @see <a href="https://eur-lex.europa.eu/eli/reg/2016/679/oj">Regulation (EU) 2016/679, Article
 *     17(3)</a>
 */
public enum RetentionGround {
  /** Freedom of expression and information: Article 17(3)(a). */
  EXPRESSION_AND_INFORMATION,
  /** A legal obligation, or a task in the public interest: Article 17(3)(b). */
  LEGAL_OBLIGATION,
  /** Public health: Article 17(3)(c). */
  PUBLIC_HEALTH,
  /** Archives, research and statistics: Article 17(3)(d). */
  ARCHIVING_AND_RESEARCH,
  /** Legal claims: Article 17(3)(e). */
  LEGAL_CLAIMS
}
