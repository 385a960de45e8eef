package io.microcredential.core.catalog.completeness;

import io.microcredential.core.catalog.MicroCredentialDraft;

/**
 * Looks for what the Credential Transparency Description Language asks at least of a {@code
 * ceterms:MicroCredential}, of its condition profile and of its cost profile.
 *
 * @see <a href="https://credreg.net/ctdl/terms/MicroCredential">ceterms:MicroCredential</a>
 */
public final class CtdlMinimum {

  private CtdlMinimum() {}

  /**
   * Looks at a definition and at what a registry knows beside it.
   *
   * @param definition the definition, published or not
   * @param registry what does not stand in the definition
   * @return the report
   */
  public static CompletenessReport check(MicroCredentialDraft definition, RegistryFacts registry) {
    Obligation must = Obligation.MANDATORY;
    var list = new Checklist();
    list.definition("@id", must, definition.id() != null, "id");
    list.registry("ceterms:ctid", must, registry.ctid() != null, "ctid");
    list.definition("ceterms:name", must, definition.title() != null, "title");
    list.definition("ceterms:description", must, definition.description() != null, "description");
    list.registry("ceterms:credentialStatusType", must, registry.stage() != null, "stage");
    list.registry("ceterms:subjectWebpage", must, registry.webPage() != null, "webPage");
    list.definition("ceterms:ownedBy", must, definition.issuer() != null, "issuer");
    // What has to be done is said by the rule; in words it is the description of the condition.
    list.definition(
        "ceterms:requires/ceterms:description", must, definition.awardRule() != null, "awardRule");
    cost(list, definition, registry);
    return list.report(CompletenessProfile.CTDL_MINIMUM);
  }

  private static void cost(
      Checklist list, MicroCredentialDraft definition, RegistryFacts registry) {
    Obligation where = Obligation.WHERE_APPLICABLE;
    boolean free = definition.fee() == null;
    Presence page = registry.costPage() == null ? Presence.MISSING : Presence.PRESENT;
    // Amount and currency are what there is to describe.
    Presence described = free ? Presence.NOT_APPLICABLE : Presence.PRESENT;
    list.definition("ceterms:estimatedCost/ceterms:description", where, described, "fee");
    list.registry(
        "ceterms:estimatedCost/ceterms:costDetails",
        free ? where : Obligation.MANDATORY,
        free ? Presence.NOT_APPLICABLE : page,
        "costPage");
  }
}
