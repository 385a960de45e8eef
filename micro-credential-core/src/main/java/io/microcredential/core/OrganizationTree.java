package io.microcredential.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Organizations and what they are parts of: a state, its districts, their schools.
 *
 * <p>An organization whose parent is not listed stands at the top as far as this tree knows.
 */
public final class OrganizationTree {

  private final Map<OrganizationId, Organization> organizations;

  private OrganizationTree(Map<OrganizationId, Organization> organizations) {
    this.organizations = organizations;
  }

  /**
   * Builds a tree.
   *
   * @param organizations the organizations in any order
   * @return the tree, or a problem at the index of every organization that is listed twice ({@code
   *     organization.repeated}) or that would be a part of itself ({@code organization.cycle})
   */
  public static Outcome<OrganizationTree> of(Collection<Organization> organizations) {
    var byId = new LinkedHashMap<OrganizationId, Organization>();
    var problems = new ArrayList<Problem>();
    int index = 0;
    for (Organization organization : organizations) {
      if (byId.putIfAbsent(organization.id(), organization) != null) {
        problems.add(
            Problem.error(
                    "organization.repeated",
                    JsonPointer.root().child(index).child("id"),
                    "Another one before it has the same id.")
                .fix("List each organization once."));
      }
      index++;
    }
    var tree = new OrganizationTree(byId);
    index = 0;
    for (Organization organization : organizations) {
      if (tree.isCircular(organization.id())) {
        problems.add(
            Problem.error(
                    "organization.cycle",
                    JsonPointer.root().child(index).child("parent"),
                    "By way of its parents this organization is a part of itself.")
                .fix("Take the parent out of one of the organizations in the circle."));
      }
      index++;
    }
    return problems.isEmpty() ? Outcome.success(tree) : Outcome.refusal(Problems.of(problems));
  }

  private boolean isCircular(OrganizationId start) {
    OrganizationId here = parent(start);
    for (int steps = 0; here != null && steps <= organizations.size(); steps++) {
      if (here.equals(start)) {
        return true;
      }
      here = parent(here);
    }
    return false;
  }

  private @Nullable OrganizationId parent(OrganizationId id) {
    Organization organization = organizations.get(id);
    return organization == null ? null : organization.parent();
  }

  /**
   * Returns what an organization is a part of.
   *
   * @param id which organization
   * @return its parent, the parent of that, and so on as far as it is known; empty for an
   *     organization that is not listed
   */
  public List<OrganizationId> ancestors(OrganizationId id) {
    var found = new ArrayList<OrganizationId>();
    for (OrganizationId here = parent(id); here != null; here = parent(here)) {
      found.add(here);
    }
    return List.copyOf(found);
  }

  /**
   * Returns whether an organization is another or a part of it.
   *
   * @param id which organization
   * @param larger the other
   * @return whether they are the same, or the other is among the {@link #ancestors}
   */
  public boolean isWithin(OrganizationId id, OrganizationId larger) {
    return id.equals(larger) || ancestors(id).contains(larger);
  }

  /**
   * Returns an organization and everything that is a part of it.
   *
   * @param id which organization
   * @return those that are listed, in the order in which they were given
   */
  public List<Organization> within(OrganizationId id) {
    return organizations.values().stream().filter(o -> isWithin(o.id(), id)).toList();
  }
}
