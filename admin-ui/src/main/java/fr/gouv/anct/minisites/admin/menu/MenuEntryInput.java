package fr.gouv.anct.minisites.admin.menu;

import fr.gouv.anct.minisites.navigation.MenuNode;
import fr.gouv.anct.minisites.navigation.MenuNodeKind;
import fr.gouv.anct.minisites.navigation.Menus;
import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.reference.MediaRef;
import fr.gouv.anct.minisites.reference.WebUrl;
import fr.gouv.anct.minisites.tenancy.OnlineSites;
import fr.gouv.anct.minisites.validation.Checked;
import fr.gouv.anct.minisites.validation.Multiline;
import fr.gouv.anct.minisites.validation.PlainText;
import fr.gouv.anct.minisites.validation.Problem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Submitted values of the form of a menu entry: label, position, partner logo, and the target as a page, an address or
 * the site directory.
 *
 * @param image logo of a partner
 * @param target kind of target; null for an entry that has none
 * @param page page that was chosen
 * @param kept the existing link, where it is not of a kind that can be chosen; usually empty
 * @param place its position
 */
record MenuEntryInput(
        MenuNodeKind kind,
        @NotBlank @Size(max = Menus.LONGEST_LABEL) String label,
        @Multiline @Size(max = Menus.LONGEST_LEADER) String leader,
        @Nullable UUID image,
        @Nullable Target target,
        @Nullable UUID page,
        String address,
        String kept,
        @NotBlank String place)
        implements Checked {

    /** Kind of target; those with a field of their own have its name. */
    enum Target {
        KEPT,
        PAGE,
        /** The directory of sites, on the portal. */
        DIRECTORY,
        ADDRESS,
        NOTHING
    }

    static MenuEntryInput blank(MenuNodeKind kind, String kept, String place) {
        return new MenuEntryInput(
                kind, "", "", null, needsTarget(kind) ? Target.PAGE : Target.NOTHING, null, "", kept, place);
    }

    /** Returns the field values of an entry; the URL of another site is the public one. */
    static MenuEntryInput of(MenuNode entry, String place, MenuDestinations destinations) {
        return new MenuEntryInput(
                entry.kind(),
                entry.label(),
                Objects.requireNonNullElse(entry.leader(), ""),
                entry.logo() == null ? null : entry.logo().id(),
                Destination.of(entry.link(), destinations),
                place);
    }

    private MenuEntryInput(
            MenuNodeKind kind, String label, String leader, @Nullable UUID image, Destination to, String place) {
        this(kind, label, leader, image, to.target, to.page, to.address, to.kept, place);
    }

    /** Where an entry leads: a single value, although several fields ask for it. */
    private record Destination(
            @Nullable Target target, @Nullable UUID page, String address, String kept) {

        static Destination of(@Nullable Link link, MenuDestinations destinations) {
            OnlineSites sites = destinations.sites();
            return switch (link) {
                case null -> new Destination(Target.NOTHING, null, "", "");
                case Link.ToPage(UUID id, @Nullable String fragment)
                when fragment == null -> new Destination(Target.PAGE, id, "", "");
                case Link.ToSite site
                when site.equals(destinations.directory()) -> new Destination(Target.DIRECTORY, null, "", "");
                case Link.External external -> to(external.toString());
                case Link.Contact contact -> to(contact.toString());
                case Link.ToSite(UUID id, String path)
                when sites.roots(Set.of(id)).containsKey(id) ->
                    to(sites.roots(Set.of(id)).get(id) + path);
                case Link other -> new Destination(Target.KEPT, null, "", other.toString());
            };
        }

        private static Destination to(String address) {
            return new Destination(Target.ADDRESS, null, address, "");
        }
    }

    private Destination destination() {
        return new Destination(target, page, address, kept);
    }

    /**
     * Merges changes stored since the form was opened into fields that its author left unchanged; an entry is
     * identified by its label.
     *
     * @param seen values that the form is based on
     * @param now stored values, at the new position
     */
    MenuEntryInput merge(MenuEntryInput seen, MenuEntryInput now) {
        return new MenuEntryInput(
                kind,
                label,
                leader.equals(seen.leader) ? now.leader : leader,
                Objects.equals(image, seen.image) ? now.image : image,
                destination().equals(seen.destination()) ? now.destination() : destination(),
                now.place);
    }

    /** Returns a copy at another position. */
    MenuEntryInput at(String other) {
        return new MenuEntryInput(kind, label, leader, image, destination(), other);
    }

    static boolean leads(MenuNodeKind kind) {
        return kind != MenuNodeKind.MENU && kind != MenuNodeKind.COLUMN;
    }

    static boolean needsTarget(MenuNodeKind kind) {
        return kind == MenuNodeKind.LINK;
    }

    @Override
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (kind == MenuNodeKind.PARTNER && image == null) {
            problems.add(Problem.of("image", Problem.MISSING));
        }
        if (leads(kind)) {
            targetProblem().ifPresent(problems::add);
        }
        return problems;
    }

    private Optional<Problem> targetProblem() {
        Optional<Problem> missing = Optional.of(Problem.of("target", Problem.MISSING));
        return switch (target) {
            case null -> missing;
            case PAGE -> page == null ? Optional.of(Problem.of("page", Problem.MISSING)) : Optional.empty();
            // Checked by addressProblem, which knows the sites of the platform.
            case ADDRESS -> Optional.empty();
            case KEPT -> Link.typed(kept).isPresent() ? Optional.empty() : missing;
            case DIRECTORY -> Optional.empty();
            case NOTHING -> needsTarget(kind) ? missing : Optional.empty();
        };
    }

    /**
     * Returns why the typed address is no target of a menu; empty where another kind of target is chosen.
     *
     * @param sites whose addresses may have any host
     */
    Optional<Problem> addressProblem(OnlineSites sites) {
        boolean good = !leads(kind)
                || target != Target.ADDRESS
                || Link.typed(address, sites)
                        .filter(link -> !(link instanceof Link.ToPage))
                        .isPresent();
        return good ? Optional.empty() : Optional.of(Problem.of("address", addressCode()));
    }

    private String addressCode() {
        if (address.startsWith("/")) {
            return "path";
        }
        if (WebUrl.hasUserInfo(address)) {
            return "user-info";
        }
        return Link.EXTERNAL_FORM.matcher(address).matches() ? "not-public" : "storable-link";
    }

    /**
     * Returns the contradiction with the kind of target: a page was chosen, or a URL typed, for another kind of target.
     * A choice cannot be cleared without a script, so values that came with the form are not counted: submitting it
     * again resolves the contradiction.
     *
     * @param shownPage the page that the form came with; empty when with none
     * @param shownAddress the URL that it came with
     */
    Optional<Problem> contradiction(String shownPage, String shownAddress) {
        if (!leads(kind)) {
            return Optional.empty();
        }
        if (target != Target.PAGE && page != null && !page.toString().equals(shownPage)) {
            return Optional.of(Problem.of("target", "page"));
        }
        return target != Target.ADDRESS && !address.isEmpty() && !address.equals(shownAddress)
                ? Optional.of(Problem.of("target", "address"))
                : Optional.empty();
    }

    /** Returns the entry, with links to sites of the platform as references; requires that there are no problems. */
    MenuNode entry(MenuDestinations destinations) {
        return new MenuNode(
                kind,
                label,
                leader.isEmpty() ? null : PlainText.line(leader),
                link(destinations),
                image == null ? null : new MediaRef(image),
                List.of());
    }

    private @Nullable Link link(MenuDestinations destinations) {
        return switch (target) {
            case null -> null;
            case PAGE -> new Link.ToPage(Objects.requireNonNull(page), null);
            case DIRECTORY -> Objects.requireNonNull(destinations.directory());
            case ADDRESS -> Link.typed(address, destinations.sites()).orElseThrow();
            case KEPT -> Link.typed(kept).orElseThrow();
            case NOTHING -> null;
        };
    }
}
