package fr.gouv.anct.minisites.provisioning.blueprint;

import java.util.Set;
import java.util.SortedMap;
import org.springframework.core.io.Resource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The parsed YAML documents of one blueprint, before their references and variables are resolved.
 *
 * @param directory its name, ends with a slash
 * @param pages by file name relative to the directory
 * @param listed the articles, the documents, the services and the calls for projects, likewise
 * @param media the entry of each file in {@code media.yaml}
 * @param files by their own names
 */
record BlueprintDocuments(
        String directory,
        JsonNode site,
        SortedMap<String, JsonNode> pages,
        SortedMap<String, JsonNode> listed,
        JsonNode media,
        SortedMap<String, Resource> files) {

    static final String SITE = "site.yaml";
    static final String MEDIA = "media/media.yaml";

    /** Reads the documents of a directory; blocks the thread. */
    static BlueprintDocuments read(YamlDirectory directory) {
        JsonNode site = directory.documents("").get(SITE);
        if (site == null) {
            throw new BlueprintException(directory.nameOf(SITE), "missing");
        }
        JsonNode media = directory.documents("media/").getOrDefault(MEDIA, JsonNodeFactory.instance.objectNode());
        SortedMap<String, Resource> files = directory.files("media/*");
        files.remove(MEDIA.substring(MEDIA.indexOf('/') + 1));
        if (!files.keySet().equals(Set.copyOf(media.propertyNames()))) {
            throw new BlueprintException(
                    directory.nameOf(MEDIA), "describes " + media.propertyNames() + ", there is " + files.keySet());
        }
        SortedMap<String, JsonNode> listed = directory.documents("articles/");
        listed.putAll(directory.documents("documents/"));
        listed.putAll(directory.documents("services/"));
        listed.putAll(directory.documents("calls/"));
        return new BlueprintDocuments(directory.nameOf(""), site, directory.documents("pages/"), listed, media, files);
    }

    /** Returns the name of a file of this blueprint for a message. */
    String nameOf(String file) {
        return directory + file;
    }

    Set<String> mediaNames() {
        return Set.copyOf(media.propertyNames());
    }
}
