package fr.gouv.anct.minisites.admin.trash;

import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Heading;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.tree.Discarded;
import fr.gouv.anct.minisites.content.tree.Trash;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Looks up the trashed page whose id is the URL variable {@code discarded}. */
@Component
class TrashedPageLookup {

    private final Trash trash;
    private final Texts texts;

    TrashedPageLookup(Trash trash, Texts texts) {
        this.trash = trash;
        this.texts = texts;
    }

    /** Returns the page; one of another site, or one that is not in the trash, is {@link Call#missing}. */
    Mono<Discarded> of(Call call) {
        return call.id("discarded").flatMap(trash::one).switchIfEmpty(Mono.defer(call::missing));
    }

    Heading heading(Call call, String title) {
        return Heading.of(title)
                .below(call.site().name(), "/sites/" + call.site().slug())
                .below(texts.say("trash.title"), TrashAddress.trash(call.site()));
    }
}
