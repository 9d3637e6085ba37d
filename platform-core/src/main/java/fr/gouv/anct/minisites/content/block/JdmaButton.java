package fr.gouv.anct.minisites.content.block;

import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.reference.OpinionUrl;
import org.jspecify.annotations.Nullable;

/**
 * Button « Je donne mon avis », which leads to a form of the service of that name about a public service.
 *
 * @param link an {@link OpinionUrl}; the button is not shown with any other link
 */
@BlockType("jdma-button")
public record JdmaButton(Link link) implements Block {

    /** Returns the address of the form; null if the link leads elsewhere. */
    public @Nullable String url() {
        return link instanceof Link.External(String url) && OpinionUrl.valid(url) ? url : null;
    }
}
