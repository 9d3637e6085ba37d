package fr.gouv.anct.minisites.content.tree;

import fr.gouv.anct.minisites.content.draft.PageState;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The page at the root of the current site: without it visitors who come by its address find nothing. */
@Component
public class HomePage {

    private final PageList list;

    HomePage(PageList list) {
        this.list = list;
    }

    /**
     * Whether visitors find something at the root.
     *
     * @param page the home page; none when the site has none
     */
    public record Status(@Nullable UUID page, boolean published) {}

    /** Never empty. */
    public Mono<Status> status() {
        return list.home()
                .map(home -> new Status(home.page().id(), home.state() != PageState.DRAFT))
                .defaultIfEmpty(new Status(null, false));
    }
}
