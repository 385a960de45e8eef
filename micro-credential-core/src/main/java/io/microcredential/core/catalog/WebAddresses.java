package io.microcredential.core.catalog;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.Organization;
import io.microcredential.core.internal.WholeText;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Checks that what readers will follow leads to the web: a page made from a definition turns these
 * addresses into links, and a link can also run a script or name a file of the reader.
 */
final class WebAddresses {

  private final LintReport problems;

  private WebAddresses(LintReport problems) {
    this.problems = problems;
  }

  static void check(MicroCredentialDraft draft, LintReport problems) {
    var check = new WebAddresses(problems);
    JsonPointer root = JsonPointer.root();
    check.organization(draft.issuer(), root.child("issuer"));
    check.organization(draft.creator(), root.child("creator"));
    check.organization(draft.assessingOrganization(), root.child("assessingOrganization"));
    for (int i = 0; i < draft.supportingResearch().size(); i++) {
      JsonPointer at = root.child("supportingResearch").child(i).child("link");
      check.address(draft.supportingResearch().get(i).link(), at);
    }
    for (int i = 0; i < draft.resources().size(); i++) {
      check.resource(draft.resources().get(i), root.child("resources").child(i));
    }
    for (int i = 0; i < draft.alignments().size(); i++) {
      JsonPointer at = root.child("alignments").child(i).child("url");
      check.address(draft.alignments().get(i).url(), at);
    }
    for (int i = 0; i < draft.creditOffers().size(); i++) {
      JsonPointer at = root.child("creditOffers").child(i).child("authority");
      check.organization(draft.creditOffers().get(i).authority(), at);
    }
    check.organization(draft.onBehalfOf(), root.child("onBehalfOf"));
    if (draft.qualification() != null) {
      check.qualification(draft.qualification(), root.child("qualification"));
    }
    if (draft.reuse() != null) {
      check.address(draft.reuse().license(), root.child("reuse").child("license"));
    }
    if (draft.adaptedFrom() != null) {
      JsonPointer at = root.child("adaptedFrom");
      check.organization(draft.adaptedFrom().creator(), at.child("creator"));
      check.address(draft.adaptedFrom().terms().license(), at.child("terms").child("license"));
    }
  }

  private void resource(LearningResource resource, JsonPointer at) {
    address(resource.url(), at.child("url"));
    for (int i = 0; i < resource.alternatives().size(); i++) {
      address(resource.alternatives().get(i).url(), at.child("alternatives").child(i).child("url"));
    }
  }

  private void qualification(QualificationProfile profile, JsonPointer at) {
    for (int i = 0; i < profile.outcomes().size(); i++) {
      address(profile.outcomes().get(i).skill(), at.child("outcomes").child(i).child("skill"));
    }
    for (int i = 0; i < profile.qualityAssurance().size(); i++) {
      JsonPointer here = at.child("qualityAssurance").child(i);
      organization(profile.qualityAssurance().get(i).body(), here.child("body"));
      address(profile.qualityAssurance().get(i).url(), here.child("url"));
    }
    address(profile.furtherInformation(), at.child("furtherInformation"));
  }

  private void organization(@Nullable Organization organization, JsonPointer at) {
    if (organization != null) {
      address(organization.url(), at.child("url"));
    }
  }

  private void address(@Nullable URI address, JsonPointer at) {
    if (address != null && !leadsToTheWeb(address)) {
      problems.error("definition.web-address", at);
    }
  }

  private static boolean leadsToTheWeb(URI address) {
    String scheme = address.getScheme();
    return ("https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme))
        && address.getHost() != null
        && WholeText.isWhole(address.toString());
  }
}
