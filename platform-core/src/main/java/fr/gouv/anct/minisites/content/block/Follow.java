package fr.gouv.anct.minisites.content.block;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.reference.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The channels by which visitors follow a site: its newsletter, its accounts on social networks. */
@BlockType("follow")
public record Follow(@Nullable Newsletter newsletter, List<Account> networks) implements Block {
    /** The account of a site on a social network. */
    @JsonTypeName("NetworkAccount")
    public record Account(SocialNetwork network, Link link) {}

    /**
     * A newsletter that visitors can subscribe to.
     *
     * @param description its subject and frequency
     * @param link the subscription page
     */
    @JsonTypeName("Newsletter")
    public record Newsletter(@Nullable String description, Link link) {}
}
