package fr.gouv.anct.minisites.admin.menu;

import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.setting.PickerOptions;
import fr.gouv.anct.minisites.navigation.MenuNode;
import fr.gouv.anct.minisites.navigation.MenuNodeKind;
import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.reference.MediaRef;
import fr.gouv.anct.minisites.reference.WebUrl;
import fr.gouv.anct.minisites.tenancy.OnlineSites;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A menu entry as typed.
 *
 * @param target kind of target: one of the constants below
 * @param page id of the page that was chosen
 * @param kept the existing link, where it is not of a kind that can be chosen
 * @param place its position
 */
record MenuEntryInput(
        MenuNodeKind kind,
        String label,
        String leader,
        String target,
        String page,
        String address,
        String kept,
        String image,
        String place) {

    static final String LABEL = "libelle";
    static final String LEADER = "accroche";
    static final String TARGET = "cible";
    static final String PAGE = "page";
    static final String ADDRESS = "adresse";
    static final String KEPT = "actuel";
    static final String SHOWN_PAGE = "page-vue";
    static final String SHOWN_ADDRESS = "adresse-vue";
    static final String IMAGE = "image";
    static final String PLACE = "place";

    static final String TO_PAGE = "page";
    static final String TO_ADDRESS = "adresse";
    static final String TO_NOTHING = "rien";
    static final String AS_IT_IS = "actuel";

    static final int LONGEST_LABEL = 80;
    static final int LONGEST_LEADER = 200;

    static MenuEntryInput blank(MenuNodeKind kind, String place) {
        return new MenuEntryInput(kind, "", "", needsTarget(kind) ? TO_PAGE : TO_NOTHING, "", "", "", "", place);
    }

    static MenuEntryInput of(MenuNode entry, String place) {
        String logo = entry.logo() == null ? "" : entry.logo().id().toString();
        String leader = Optional.ofNullable(entry.leader()).orElse("");
        return switch (entry.link()) {
            case null -> new MenuEntryInput(entry.kind(), entry.label(), leader, TO_NOTHING, "", "", "", logo, place);
            case Link.ToPage(UUID id, @Nullable String fragment)
            when fragment == null ->
                new MenuEntryInput(entry.kind(), entry.label(), leader, TO_PAGE, id.toString(), "", "", logo, place);
            case Link.External external ->
                new MenuEntryInput(
                        entry.kind(), entry.label(), leader, TO_ADDRESS, "", external.toString(), "", logo, place);
            case Link.Contact contact ->
                new MenuEntryInput(
                        entry.kind(), entry.label(), leader, TO_ADDRESS, "", contact.toString(), "", logo, place);
            case Link other ->
                new MenuEntryInput(
                        entry.kind(), entry.label(), leader, AS_IT_IS, "", "", other.toString(), logo, place);
        };
    }

    /** Returns the field values of an entry; the URL of another site is the public one. */
    static MenuEntryInput of(MenuNode entry, String place, OnlineSites sites) {
        MenuEntryInput input = of(entry, place);
        String address = entry.link() instanceof Link.ToSite(UUID id, String path)
                        && sites.roots(Set.of(id)).containsKey(id)
                ? sites.roots(Set.of(id)).get(id) + path
                : "";
        return address.isEmpty()
                ? input
                : new MenuEntryInput(
                        input.kind, input.label, input.leader, TO_ADDRESS, "", address, "", input.image, place);
    }

    static MenuEntryInput of(AdmittedRequest request, MenuNodeKind kind) {
        return new MenuEntryInput(
                kind,
                request.field(LABEL).strip(),
                request.field(LEADER).strip(),
                request.field(TARGET),
                request.field(PAGE),
                WebUrl.complete(request.field(ADDRESS)),
                request.field(KEPT),
                request.field(IMAGE),
                request.field(PLACE));
    }

    /** Returns a copy at another position. */
    MenuEntryInput at(String other) {
        return new MenuEntryInput(kind, label, leader, target, page, address, kept, image, other);
    }

    /**
     * Merges changes stored since the form was opened into fields that its author left unchanged; an entry is
     * identified by its label.
     *
     * @param seen values that the form is based on
     * @param now stored values
     */
    MenuEntryInput merge(MenuEntryInput seen, MenuEntryInput now) {
        MenuEntryInput link = destination().equals(seen.destination()) ? now : this;
        return new MenuEntryInput(
                kind,
                label,
                leader.equals(seen.leader) ? now.leader : leader,
                link.target,
                link.page,
                link.address,
                link.kept,
                image.equals(seen.image) ? now.image : image,
                place);
    }

    private List<String> destination() {
        return List.of(target, page, address, kept);
    }

    static boolean leads(MenuNodeKind kind) {
        return kind != MenuNodeKind.MENU && kind != MenuNodeKind.COLUMN;
    }

    static boolean needsTarget(MenuNodeKind kind) {
        return kind == MenuNodeKind.LINK;
    }

    /** Message keys of the problems, by field name. */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        text(LABEL, label, LONGEST_LABEL, true, problems);
        if (kind == MenuNodeKind.MEGA_MENU) {
            text(LEADER, leader, LONGEST_LEADER, false, problems);
        }
        if (kind == MenuNodeKind.PARTNER && PickerOptions.id(image).isEmpty()) {
            problems.put(IMAGE, "menu.problem.image");
        }
        if (leads(kind)) {
            target(problems);
        }
        return problems;
    }

    private static void text(String name, String text, int longest, boolean needed, Map<String, String> problems) {
        if (needed && text.isEmpty()) {
            problems.put(name, "menu.problem." + name);
        } else if (text.length() > longest) {
            problems.put(name, "menu.problem.long");
        } else if (text.chars().anyMatch(Character::isISOControl)) {
            problems.put(name, "menu.problem.control");
        }
    }

    private void target(Map<String, String> problems) {
        switch (target) {
            case TO_PAGE -> {
                if (PickerOptions.id(page).isEmpty()) {
                    problems.put(PAGE, "menu.problem.page");
                }
            }
            case TO_ADDRESS -> {
                if (link(address).isEmpty() || link(address).get() instanceof Link.ToPage) {
                    problems.put(ADDRESS, address.startsWith("/") ? "menu.problem.path" : "menu.problem.address");
                }
            }
            case AS_IT_IS -> {
                if (link(kept).isEmpty()) {
                    problems.put(TARGET, "menu.problem.target");
                }
            }
            case TO_NOTHING -> {
                if (needsTarget(kind)) {
                    problems.put(TARGET, "menu.problem.target");
                }
            }
            default -> problems.put(TARGET, "menu.problem.target");
        }
    }

    /**
     * Message keys of contradictions with the kind of target, by field name: a page was chosen, or a URL typed, for
     * another kind of target. A choice cannot be cleared without a script, so values that came with the form are not
     * counted: submitting it again resolves the contradiction.
     *
     * @param shownPage the page that the form came with; empty when with none
     * @param shownAddress the URL that it came with
     */
    Map<String, String> contradictions(String shownPage, String shownAddress) {
        if (!leads(kind)) {
            return Map.of();
        }
        if (!target.equals(TO_PAGE) && !page.isEmpty() && !page.equals(shownPage)) {
            return Map.of(TARGET, "menu.problem.target-page");
        }
        return !target.equals(TO_ADDRESS) && !address.isEmpty() && !address.equals(shownAddress)
                ? Map.of(TARGET, "menu.problem.target-address")
                : Map.of();
    }

    private static Optional<Link> link(String text) {
        return Link.typed(text);
    }

    /** Returns the entry, with links to sites of the platform as references; requires no {@link #problems}. */
    MenuNode entry(OnlineSites sites) {
        return new MenuNode(
                kind,
                label,
                kind == MenuNodeKind.MEGA_MENU && !leader.isEmpty() ? leader : null,
                leads(kind) ? link(sites) : null,
                kind == MenuNodeKind.PARTNER
                        ? new MediaRef(PickerOptions.id(image).orElseThrow())
                        : null,
                List.of());
    }

    private @Nullable Link link(OnlineSites sites) {
        return switch (target) {
            case TO_PAGE -> new Link.ToPage(PickerOptions.id(page).orElseThrow(), null);
            case TO_ADDRESS -> link(address).orElseThrow().referring(sites);
            case AS_IT_IS -> link(kept).orElseThrow();
            default -> null;
        };
    }
}
