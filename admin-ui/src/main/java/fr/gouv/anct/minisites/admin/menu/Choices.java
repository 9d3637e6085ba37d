package fr.gouv.anct.minisites.admin.menu;

import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.navigation.LinkTargets;
import fr.gouv.anct.minisites.navigation.LinkTargets.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Pages and images to choose from. */
@Component
public class Choices {

    static final String WORDS = "recherche";
    private static final int SHOWN = 10;

    private final LinkTargets targets;
    private final Texts texts;

    Choices(LinkTargets targets, Texts texts) {
        this.targets = targets;
        this.texts = texts;
    }

    Mono<ChoiceScreen> pages(String base, String words, String chosen) {
        return choice("page", base + "/pages", words, chosen, targets.pages(words, SHOWN));
    }

    Mono<ChoiceScreen> images(String base, String words, String chosen) {
        return choice("image", base + "/images", words, chosen, targets.images(words, SHOWN));
    }

    /** The one that is chosen stays in sight, whatever is searched. */
    private Mono<ChoiceScreen> choice(String what, String href, String words, String chosen, Flux<Target> found) {
        Optional<UUID> id = TypedEntry.id(chosen);
        Mono<List<Target>> kept =
                id.map(one -> targets.named(List.of(one)).collectList()).orElseGet(() -> Mono.just(List.of()));
        return kept.zipWith(
                        found.collectList(),
                        (first, others) -> Stream.concat(
                                        first.stream(),
                                        others.stream()
                                                .filter(other -> !other.id().equals(id.orElse(null))))
                                .toList())
                .map(all -> new ChoiceScreen(search(what, href, words), field(what, chosen, all), "search-" + what));
    }

    private FieldView search(String what, String href, String words) {
        String name = WORDS + "-" + what;
        return FieldView.of(FieldView.Kind.LINE, name, texts.say("menu.search." + what), words)
                .optional()
                .withHtmx(Map.of(
                        "hx-get",
                        href,
                        "hx-trigger",
                        "input changed delay:300ms",
                        "hx-include",
                        "closest form",
                        "hx-params",
                        name + "," + what,
                        "hx-target",
                        "#found-" + what,
                        "hx-sync",
                        "this:replace"));
    }

    private FieldView field(String what, String chosen, List<Target> found) {
        return FieldView.of(FieldView.Kind.RADIOS, what, texts.say("menu.found." + what), chosen)
                .withOptions(found.stream().map(this::option).toList());
    }

    private Option option(Target target) {
        String place = target.visible() ? target.place() : texts.say("menu.found.draft", target.place());
        return new Option(target.id().toString(), target.name(), place);
    }
}
