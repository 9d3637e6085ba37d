package fr.gouv.anct.minisites.content.block;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the news of a site can be had: its newsletter, its accounts on social networks. */
@BlockType("follow")
public record Follow(@Nullable Newsletter newsletter, List<NetworkAccount> networks) implements Block {}
