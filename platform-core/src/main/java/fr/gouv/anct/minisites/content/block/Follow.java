package fr.gouv.anct.minisites.content.block;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The channels by which visitors follow a site: its newsletter, its accounts on social networks. */
@BlockType("follow")
public record Follow(@Nullable Newsletter newsletter, List<SocialNetworkAccount> networks) implements Block {}
