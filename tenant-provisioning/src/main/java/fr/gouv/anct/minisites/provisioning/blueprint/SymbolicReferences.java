package fr.gouv.anct.minisites.provisioning.blueprint;

import fr.gouv.anct.minisites.content.tree.SectionPath;
import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.reference.SectionRef;
import fr.gouv.anct.minisites.tenancy.OnlineSites;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Replaces symbolic references ({@code page:/chemin#ancre}, {@code section:nom}, {@code media:fichier.svg},
 * {@code site:nom-court/chemin}, {@code site:gestion/chemin} for the back office), alone in a value or as the
 * {@code href} of a rich text, by ids.
 */
record SymbolicReferences(String slug, Set<String> pages, Set<String> media) {

    private static final String BACK_OFFICE = "gestion";
    private static final Pattern PAGE = Pattern.compile("page:(/[^#\\s]*)(#.+)?");
    private static final Pattern SECTION = Pattern.compile("section:([a-z0-9-]+)");
    private static final Pattern SITE = Pattern.compile("site:([a-z0-9-]+)(/\\S*)");
    private static final Pattern MEDIA = Pattern.compile("media:(\\S+)");
    private static final Pattern HREF = Pattern.compile("(?<=\\bhref=([\"']))[^\"']*(?=\\1)");

    /**
     * Returns a copy of the document with ids instead of references.
     *
     * @throws BlueprintException when a reference is broken
     */
    JsonNode resolve(String file, JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode resolved = JsonNodeFactory.instance.objectNode();
                object.properties().forEach(field -> resolved.set(field.getKey(), resolve(file, field.getValue())));
                yield resolved;
            }
            case ArrayNode array -> {
                ArrayNode resolved = JsonNodeFactory.instance.arrayNode();
                array.values().forEach(element -> resolved.add(resolve(file, element)));
                yield resolved;
            }
            case StringNode text -> StringNode.valueOf(resolveText(file, text.asString()));
            default -> node;
        };
    }

    private String resolveText(String file, String text) {
        if (!text.contains("href=")) {
            return resolveTarget(file, text);
        }
        return HREF.matcher(text)
                .replaceAll(href -> Matcher.quoteReplacement(requireLink(file, resolveTarget(file, href.group()))));
    }

    private String resolveTarget(String file, String target) {
        Matcher page = PAGE.matcher(target);
        if (page.matches()) {
            UUID id = DeterministicIds.page(slug, known(pages, page.group(1), file, target));
            return Link.PAGE + id + (page.group(2) == null ? "" : page.group(2));
        }
        Matcher section = SECTION.matcher(target);
        if (section.matches()) {
            return SectionRef.SCHEME
                    + DeterministicIds.page(slug, known(pages, SectionPath.of(section.group(1)), file, target));
        }
        Matcher site = SITE.matcher(target);
        if (site.matches() && !Link.SITE_FORM.matcher(target).matches()) {
            return new Link.ToSite(site(site.group(1)), site.group(2)).toString();
        }
        Matcher name = MEDIA.matcher(target);
        if (name.matches()) {
            return "media:" + DeterministicIds.media(slug, known(media, name.group(1), file, target));
        }
        return target;
    }

    /** Returns the id of another blueprint's site, imported or not, or of the back office, under its reserved name. */
    private static UUID site(String name) {
        return name.equals(BACK_OFFICE) ? OnlineSites.BACK_OFFICE : DeterministicIds.tenant(name);
    }

    private static String known(Set<String> names, String name, String file, String reference) {
        if (!names.contains(name)) {
            throw new BlueprintException(file, "unknown reference « " + reference + " »");
        }
        return name;
    }

    // Rich text drops invalid links silently; a blueprint's author can still be notified here.
    private static String requireLink(String file, String href) {
        try {
            Link.of(href);
            return href;
        } catch (IllegalArgumentException notALink) {
            throw new BlueprintException(file, "not a link « " + href + " »");
        }
    }
}
