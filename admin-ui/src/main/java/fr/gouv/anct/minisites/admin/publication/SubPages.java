package fr.gouv.anct.minisites.admin.publication;

import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.review.Standing;
import fr.gouv.anct.minisites.content.tree.PageList;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Says before a page is withdrawn that the published pages under it stay published. */
@Component
class SubPages {

    private final PageList list;
    private final Texts texts;

    SubPages(PageList list, Texts texts) {
        this.list = list;
        this.texts = texts;
    }

    /** Returns the consequence with the number of these pages; empty when there is none. */
    Mono<List<String>> stay(Standing standing) {
        long own = standing.online() == null ? 0 : 1;
        return list.published(standing.page())
                .map(published -> published - own)
                .map(under -> under > 0 ? List.of(texts.say("publication.withdraw.under", under)) : List.of());
    }
}
