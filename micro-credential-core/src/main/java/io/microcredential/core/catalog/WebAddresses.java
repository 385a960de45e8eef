package io.microcredential.core.catalog;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.Organization;
import io.microcredential.core.Problem;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks that what readers will follow leads to the web: a page made from a definition turns these
 * addresses into links, and a link can also run a script or name a file of the reader.
 */
final class WebAddresses {

  private final List<Problem> problems = new ArrayList<>();

  private WebAddresses() {}

  static List<Problem> problems(MicroCredentialDraft draft) {
    var check = new WebAddresses();
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
    return check.problems;
  }

  private void resource(LearningResource resource, JsonPointer at) {
    address(resource.url(), at.child("url"));
    for (int i = 0; i < resource.alternatives().size(); i++) {
      address(resource.alternatives().get(i).url(), at.child("alternatives").child(i).child("url"));
    }
  }

  private void organization(@Nullable Organization organization, JsonPointer at) {
    if (organization != null) {
      address(organization.url(), at.child("url"));
    }
  }

  private void address(@Nullable URI address, JsonPointer at) {
    if (address != null && !leadsToTheWeb(address)) {
      problems.add(
          Problem.error("definition.web-address", at, "This is not the address of a web page.")
              .fix("Write it in full, starting with https://."));
    }
  }

  private static boolean leadsToTheWeb(URI address) {
    String scheme = address.getScheme();
    return ("https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme))
        && address.getHost() != null;
  }
}
