package fr.gouv.anct.minisites.admin.api.page;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.api.JsonAnswers;
import fr.gouv.anct.minisites.admin.api.Reading;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Operation;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.content.tree.PageSequence;
import fr.gouv.anct.minisites.content.tree.Tag;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Lists the tags of a site's articles, by name. Tags are saved with their article. */
@Component
class TagsApiResource implements Resource {

    private final PageSequence sequence;
    private final Reading reading;
    private final JsonAnswers answers;

    TagsApiResource(PageSequence sequence, Reading reading, JsonAnswers answers) {
        this.sequence = sequence;
        this.reading = reading;
        this.answers = answers;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(ApiAddress.TAGS, new Guard.OfSite(Action.SITE_READ), this::list)
                .told(Operation.several(
                        "api.operation.tags.listTags", Operation.Shape.STRETCH, TagFacts.class, "cursor", "limit")));
    }

    private Mono<ServerResponse> list(Call call) {
        String after = reading.from(call, Optional::of);
        return sequence.tags(after, reading.limit(call) + 1)
                .map(found -> reading.stretch(call, found, Tag::name, tag -> new TagFacts(tag.name(), tag.articles())))
                .flatMap(stretch -> answers.answer(call, stretch));
    }
}
