package fr.gouv.anct.minisites.content.template;

import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.BlockTexts;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Blocks to start from, the same for all sites: they refer to nothing of any of them.
 *
 * @param description when it is of use, in one sentence
 * @param version from 1; each has its own blocks
 * @param inherited placeholders of the templates that its page came from and that still stand in its blocks; empty of one that
 *     is read
 */
public record PageTemplate(
        UUID id,
        TemplateKind kind,
        String name,
        String description,
        int version,
        List<Block> body,
        List<String> inherited) {

    /** One whose page came from no other. */
    public PageTemplate(UUID id, TemplateKind kind, String name, String description, int version, List<Block> body) {
        this(id, kind, name, description, version, body, List.of());
    }

    private static final Pattern BRACKETED = Pattern.compile("\\[[^\\[\\]\\p{L}]*+\\p{L}[^\\[\\]]*+]");

    /** What it asks its author to replace: what is inherited, and the texts in square brackets, with them; each once. */
    List<String> placeholders() {
        Set<String> found = new LinkedHashSet<>(inherited);
        body.forEach(block -> BlockTexts.walk(
                block,
                (_, text) -> BRACKETED
                        .matcher(text)
                        .results()
                        .map(MatchResult::group)
                        .forEach(found::add)));
        return List.copyOf(found);
    }

    /** The version that it is. */
    public TemplateVersion newest() {
        return new TemplateVersion(id, version);
    }
}
