package fr.gouv.anct.minisites.admin.setting;

import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.database.CanonicalUuid;
import fr.gouv.anct.minisites.navigation.LinkTargets;
import fr.gouv.anct.minisites.navigation.LinkTargets.Target;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Searches the pages and images that a picker offers. */
@Component
public class PickerOptions {

    /** Prefix of the search field's name, before the kind that is searched. */
    public static final String WORDS = "recherche-";

    /** Prefix of the field that holds the search words of the displayed results, before the kind. */
    private static final String SHOWN_WORDS = "resultats-";

    /** Prefix of the value of the button that searches without a script, before the kind. */
    private static final String SEARCH = "search-";

    /** Button value sent by the Enter key in a form that has a search beside other fields: see {@link #pressed}. */
    public static final String ENTER = "enter";

    private static final String SAVE = "save";

    /** Value for no choice. */
    public static final String NONE = "aucun";

    private static final int SHOWN = 10;

    private final LinkTargets targets;
    private final Messages messages;

    PickerOptions(LinkTargets targets, Messages messages) {
        this.targets = targets;
        this.messages = messages;
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
                .filter(field -> field.startsWith(WORDS))
                .map(field -> field.substring(WORDS.length()))
                .filter(what -> !request.field(WORDS + what)
                        .strip()
                        .equals(request.field(SHOWN_WORDS + what).strip()))
                .findFirst();
    }

    /** Whether the button of a search was pressed. */
    public static boolean searches(AdmittedRequest request) {
        return pressed(request).startsWith(SEARCH);
    }

    /** Returns the pages of a site that match the words; the chosen one is always included. */
    public Mono<PickerScreen> pages(Tenant site, String words, String chosen) {
        return choice(
                "page",
                SettingsNavigation.MENUS.path(site) + "/pages",
                words,
                chosen,
                targets.pages(words, SHOWN),
                false);
    }

    /**
     * Returns the images of a site that match the words; the chosen one is always included.
     *
     * @param none whether the choice is optional
     */
    public Mono<PickerScreen> images(Tenant site, String words, String chosen, boolean none) {
        String href = SettingsNavigation.MENUS.path(site) + "/images" + (none ? "?" + NONE + "=oui" : "");
        return choice("image", href, words, chosen, targets.images(words, SHOWN), none);
    }

    private Mono<PickerScreen> choice(
            String what, String href, String words, String chosen, Flux<Target> found, boolean none) {
        Optional<UUID> id = id(chosen);
        Mono<List<Target>> kept =
                id.map(one -> targets.named(List.of(one)).collectList()).orElseGet(() -> Mono.just(List.of()));
        return kept.zipWith(
                        found.collectList(),
                        (first, others) -> Stream.concat(
                                        first.stream(),
                                        others.stream()
                                                .filter(other -> !other.id().equals(id.orElse(null))))
                                .map(this::option))
                .map(options -> none ? Stream.concat(Stream.of(nothing()), options) : options)
                .map(options -> new PickerScreen(
                        search(what, href, words), field(what, chosen, options.toList()), SEARCH + what));
    }

    private Option nothing() {
        return new Option(NONE, messages.get("menu.found.none"));
    }

    /** Parses the id in a choice's value. */
    public static Optional<UUID> id(String text) {
        return CanonicalUuid.read(text);
    }

    private FieldView search(String what, String href, String words) {
        String name = WORDS + what;
        return FieldView.of(FieldView.Kind.LINE, name, messages.get("menu.search." + what), words)
                .optional()
                .withHtmx(Map.of(
                        "hx-get",
                        href,
                        "hx-trigger",
                        "input changed delay:300ms, ms-search",
                        "hx-include",
                        "closest form",
                        "hx-params",
                        name + "," + what,
                        "hx-target",
                        "#found-" + what,
                        "hx-sync",
                        "this:replace"));
    }

    private FieldView field(String what, String chosen, List<Option> options) {
        return FieldView.of(FieldView.Kind.RADIOS, what, messages.get("menu.found." + what), chosen)
                .withOptions(options);
    }

    private Option option(Target target) {
        String place = target.visible() ? target.place() : messages.get("menu.found.draft", target.place());
        return new Option(target.id().toString(), target.name(), place);
    }
}
