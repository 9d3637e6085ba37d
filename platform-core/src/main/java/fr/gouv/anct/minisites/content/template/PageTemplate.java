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
 * Blocks that pages start from, common to all sites, without references to any site.
 *
 * @param description when to use it, in one sentence
 * @param version from 1; each version has its own blocks
 * @param inherited placeholders that the source page got from other templates and still contains; empty for a template
 *     read from the database
 */
public record PageTemplate(
        UUID id,
        TemplateKind kind,
        String name,
        String description,
        int version,
        List<Block> body,
        List<String> inherited) {

    /** Creates a template whose source page used no other template. */
    public PageTemplate(UUID id, TemplateKind kind, String name, String description, int version, List<Block> body) {
        this(id, kind, name, description, version, body, List.of());
    }

    private static final Pattern BRACKETED = Pattern.compile("\\[[^\\[\\]\\p{L}]*+\\p{L}[^\\[\\]]*+]");

    /**
     * Returns the texts that an author must replace: the inherited placeholders and the texts in square brackets,
     * brackets included; each once.
     */
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

    /** The version of this template. */
    public TemplateVersion newest() {
        return new TemplateVersion(id, version);
    }
}
