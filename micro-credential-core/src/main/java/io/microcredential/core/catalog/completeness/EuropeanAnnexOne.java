package io.microcredential.core.catalog.completeness;

import io.microcredential.core.Organization;
import io.microcredential.core.catalog.MicroCredentialDraft;
import io.microcredential.core.catalog.QualificationProfile;
import io.microcredential.core.credit.CreditUnit;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the European standard elements to describe a micro-credential.
 *
 * <p>A competency counts as a learning outcome, because it says what its holder can do. A workload
 * counts as notional workload with or without credit points, which the annex asks for only wherever
 * possible. That the text of an element is good, no program can tell.
 *
 * @see <a href="https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32022H0627(02)">Council
 *     Recommendation 2022/C 243/02, Annex I</a>
 */
public final class EuropeanAnnexOne {

  private static final String QUALIFICATION = "qualification";

  private EuropeanAnnexOne() {}

  /**
   * Looks at a definition alone; what only an award can say is not applicable.
   *
   * @param definition the definition, published or not
   * @return the report
   */
  public static CompletenessReport check(MicroCredentialDraft definition) {
    return report(definition, null);
  }

  /**
   * Looks at a definition and an award of it.
   *
   * @param definition the definition
   * @param award what is known of the award
   * @return the report
   */
  public static CompletenessReport check(MicroCredentialDraft definition, AwardFacts award) {
    return report(definition, award);
  }

  private static CompletenessReport report(
      MicroCredentialDraft definition, @Nullable AwardFacts award) {
    QualificationProfile profile =
        definition.qualification() == null
            ? QualificationProfile.empty()
            : definition.qualification();
    var list = new Checklist();
    mandatory(list, definition, profile, award);
    optional(list, definition, profile, award);
    return list.report(CompletenessProfile.EU_ANNEX_I);
  }

  private static void mandatory(
      Checklist list,
      MicroCredentialDraft definition,
      QualificationProfile profile,
      @Nullable AwardFacts award) {
    Organization issuer = definition.issuer();
    Obligation must = Obligation.MANDATORY;
    Presence learner = presence(award, award != null && award.learnerIdentified());
    Presence date = presence(award, award != null && award.issuedOn() != null);
    list.award("learner-identification", must, learner, "learnerIdentified");
    list.definition("title", must, definition.title() != null, "title");
    boolean country = issuer != null && issuer.country() != null;
    list.definition("country-of-issuer", must, country, "issuer", "country");
    list.definition("awarding-body", must, issuer != null, "issuer");
    list.award("date-of-issuing", must, date, "issuedOn");
    boolean outcomes = !profile.outcomes().isEmpty() || definition.competency() != null;
    list.definition("learning-outcomes", must, outcomes, QUALIFICATION, "outcomes");
    boolean workload = saysWorkload(definition, profile);
    list.definition("notional-workload", must, workload, QUALIFICATION, "notionalWorkload");
    boolean levels = !profile.levels().isEmpty();
    list.definition("level", Obligation.WHERE_APPLICABLE, levels, QUALIFICATION, "levels");
    boolean type = profile.assessmentType() != null;
    list.definition("type-of-assessment", must, type, QUALIFICATION, "assessmentType");
    boolean participation = !profile.participation().isEmpty();
    list.definition("form-of-participation", must, participation, QUALIFICATION, "participation");
    boolean quality = !profile.qualityAssurance().isEmpty();
    list.definition("quality-assurance", must, quality, QUALIFICATION, "qualityAssurance");
  }

  private static void optional(
      Checklist list,
      MicroCredentialDraft definition,
      QualificationProfile profile,
      @Nullable AwardFacts award) {
    Obligation may = Obligation.OPTIONAL;
    Presence prerequisites =
        definition.prerequisites().isEmpty() ? Presence.NOT_APPLICABLE : Presence.PRESENT;
    list.definition("prerequisites", may, prerequisites, "prerequisites");
    boolean supervision = profile.supervision() != null;
    list.definition("supervision", may, supervision, QUALIFICATION, "supervision");
    boolean identity = profile.identityCheck() != null;
    list.definition("identity-verification", may, identity, QUALIFICATION, "identityCheck");
    list.award("grade", may, presence(award, award != null && award.graded()), "graded");
    boolean stackability = profile.stackability() != null;
    list.definition("stackability", may, stackability, QUALIFICATION, "stackability");
    boolean more = profile.furtherInformation() != null;
    list.definition("further-information", may, more, QUALIFICATION, "furtherInformation");
  }

  private static boolean saysWorkload(
      MicroCredentialDraft definition, QualificationProfile profile) {
    return profile.notionalWorkload() != null
        || profile.ects() != null
        || definition.workload() != null
        || definition.creditOffers().stream()
            .anyMatch(offer -> offer.amount().unit().equals(CreditUnit.ECTS));
  }

  private static Presence presence(@Nullable AwardFacts award, boolean there) {
    if (award == null) {
      return Presence.NOT_APPLICABLE;
    }
    return there ? Presence.PRESENT : Presence.MISSING;
  }
}
