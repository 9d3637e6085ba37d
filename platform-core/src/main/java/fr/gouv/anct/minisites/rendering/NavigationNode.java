package fr.gouv.anct.minisites.rendering;

import java.util.List;

/**
 * A page and its children, in a side menu or the site map. {@code current} marks the branch, {@code link.current} the
 * page.
 */
public record NavigationNode(PageLink link, boolean current, List<NavigationNode> children) {}
