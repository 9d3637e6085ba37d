package fr.gouv.anct.minisites.theme;

import fr.gouv.anct.minisites.content.block.SideMenuLayout;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.rendering.ReferenceTargets;
import fr.gouv.anct.minisites.site.Accent;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Computes the CSS classes that depend on more than one value, and the links of a section's side menu. */
final class CssClasses {

    private CssClasses() {}

    /** Returns the class of a component in the accent of the site, for example {@code fr-callout--green-menthe}. */
    static String accented(String component, @Nullable Accent accent) {
        return accent == null ? "" : component + "--" + accent.dsfrName();
    }

    /** Returns the class of a background by the name of its constant; empty for the page's own background. */
    static String band(String background, @Nullable Accent accent) {
        return switch (background) {
            case "PLAIN" -> "";
            case "GREY" -> "fr-background-alt--grey";
            case "ACCENT" -> accent == null ? "fr-background-alt--blue-france" : accented("fr-background-alt", accent);
            default -> "fr-background-alt--blue-france";
        };
    }

    /** Returns the grid classes for a number of columns per row; beside a side menu there is no space for four. */
    static String columns(int perRow, boolean narrow) {
        return switch (narrow ? Math.min(perRow, 2) : perRow) {
            case 1 -> "fr-col-12";
            case 2 -> "fr-col-12 fr-col-md-6";
            case 3 -> "fr-col-12 fr-col-md-6 fr-col-lg-4";
            default -> "fr-col-12 fr-col-md-6 fr-col-lg-3";
        };
    }

    /** Returns the grid classes of the column {@code index}, from 1; unequal splits exist for two columns only. */
    static String column(String split, int count, int index, boolean narrow) {
        if (count != 2 || split.equals("EQUAL")) {
            return columns(count, narrow);
        }
        return (index == 1) == split.equals("WIDE_FIRST") ? "fr-col-12 fr-col-md-8" : "fr-col-12 fr-col-md-4";
    }

    /** Returns the chosen links; without any, links to the headings of the section. */
    static List<PageLink> menuLinks(PageSection section, ReferenceTargets references) {
        SideMenuLayout menu =
                (SideMenuLayout) Objects.requireNonNull(section.marker()).block();
        if (menu.links().isEmpty()) {
            return section.headings().stream()
                    .map(heading -> new PageLink(heading.text(), "#" + heading.id(), false, false))
                    .toList();
        }
        return menu.links().stream()
                .map(link -> references.link(link.label(), link.link()))
                .filter(Objects::nonNull)
                .toList();
    }
}
