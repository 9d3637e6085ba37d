package fr.gouv.anct.minisites.admin.setting;

import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.database.CanonicalUuid;
import fr.gouv.anct.minisites.navigation.LinkTargets;
import fr.gouv.anct.minisites.navigation.LinkTargets.Target;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Searches the pages or images that a picker in a site settings form offers, and adds the chosen one to the results.
 */
@Component
public class PickerOptions {

    /** Prefix of the names of the search field and of the button that searches without a script, before the kind. */
    private static final String SEARCH = "search-";

    /** Prefix of the field that holds the search words of the displayed results, before the kind. */
    private static final String SHOWN_SEARCH = "results-";

    /** Button value sent by the Enter key in a form that has a search beside other fields: see {@link #pressed}. */
    public static final String ENTER = "enter";

    private static final String SAVE = "save";

    /** Query parameter of an optional choice. */
    static final String NONE = "aucun";

    private static final int SHOWN = 10;

    private final LinkTargets targets;

    PickerOptions(LinkTargets targets) {
        this.targets = targets;
    }

    /**
     * Returns the value of the button that submitted a form. On Enter in a single-line field, a browser presses the
     * first button (HTML, "implicit submission"): it counts as the search whose words differ from those of the
     * displayed results, else as saving.
     */
    public static String pressed(AdmittedRequest request) {
        String button = request.field("then");
        return button.equals(ENTER) ? unanswered(request).map(SEARCH::concat).orElse(SAVE) : button;
    }

    private static Optional<String> unanswered(AdmittedRequest request) {
        return request.form().keySet().stream()
                .filter(field -> field.startsWith(SEARCH))
                .map(field -> field.substring(SEARCH.length()))
                .filter(what -> !request.field(SEARCH + what)
                        .strip()
                        .equals(request.field(SHOWN_SEARCH + what).strip()))
                .findFirst();
    }

    /** Whether the button of a search was pressed. */
    public static boolean searches(AdmittedRequest request) {
        return pressed(request).startsWith(SEARCH);
    }

    /**
     * Returns the pages of a site that match the words of the request; the chosen one is always included.
     *
     * @param chosen id of a page, as submitted
     */
    public Mono<PickerScreen> pages(AdmittedRequest request, String chosen) {
        String href = SettingsNavigation.MENUS.path(request.site()) + "/pages";
        String words = words(request, "page");
        return choice(
                request, search(request, "page", href, words), "page", chosen, targets.pages(words, SHOWN), false);
    }

    /**
     * Returns the images of a site that match the words of the request; the chosen one is always included.
     *
     * @param chosen id of an image, as submitted
     * @param none whether the choice is optional
     */
    public Mono<PickerScreen> images(AdmittedRequest request, String chosen, boolean none) {
        String href = SettingsNavigation.MENUS.path(request.site()) + "/images" + (none ? "?" + NONE + "=oui" : "");
        String words = words(request, "image");
        return choice(
                request, search(request, "image", href, words), "image", chosen, targets.images(words, SHOWN), none);
    }

    /** Returns the words of a search: in the query while the user types, in the form otherwise. */
    private static String words(AdmittedRequest request, String what) {
        return request.query(SEARCH + what).orElseGet(() -> request.field(SEARCH + what));
    }

    private Mono<PickerScreen> choice(
            AdmittedRequest request, FieldView search, String what, String chosen, Flux<Target> found, boolean none) {
        Optional<UUID> id = CanonicalUuid.read(chosen);
        Mono<List<Target>> kept =
                id.map(one -> targets.named(List.of(one)).collectList()).orElseGet(() -> Mono.just(List.of()));
        return kept.zipWith(
                        found.collectList(),
                        (first, others) -> Stream.concat(
                                        first.stream(),
                                        others.stream()
                                                .filter(other -> !other.id().equals(id.orElse(null))))
                                .map(target -> option(request, target)))
                .map(options -> none ? Stream.concat(Stream.of(nothing(request)), options) : options)
                .map(options -> new PickerScreen(
                        search,
                        FieldView.of(FieldView.Kind.RADIOS, what, request.message("menu.field." + what), chosen)
                                .withOptions(options.toList()),
                        SEARCH + what));
    }

    private static Option nothing(AdmittedRequest request) {
        return new Option("", request.message("menu.found.none"));
    }

    private static FieldView search(AdmittedRequest request, String what, String href, String words) {
        String name = SEARCH + what;
        return FieldView.of(FieldView.Kind.LINE, name, request.message("menu.search." + what), words)
                .optional()
                .loading(href, "input changed delay:300ms, ms-search", "#found-" + what, name, what);
    }

    private static Option option(AdmittedRequest request, Target target) {
        String place = target.visible() ? target.place() : request.message("menu.found.draft", target.place());
        return new Option(target.id().toString(), target.name(), place);
    }
}
