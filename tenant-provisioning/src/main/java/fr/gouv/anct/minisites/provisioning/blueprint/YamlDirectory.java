package fr.gouv.anct.minisites.provisioning.blueprint;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Finds the files of one blueprint, in a directory on disk or inside a jar, and parses those that are YAML documents.
 * All methods block.
 */
final class YamlDirectory {

    private static final PathMatchingResourcePatternResolver RESOLVER = new PathMatchingResourcePatternResolver();
    private static final YAMLMapper YAML = new YAMLMapper();

    private final String location;
    private final String name;

    /** @param location of a directory in Spring's resource syntax, ending with a slash */
    YamlDirectory(String location) {
        this.location = location;
        this.name = location.substring(location.lastIndexOf('/', location.length() - 2) + 1);
    }

    /** Returns the name of a file of this blueprint for a message. */
    String nameOf(String file) {
        return name + file;
    }

    /** Returns the files that match a pattern relative to the directory, by file name. */
    SortedMap<String, Resource> files(String pattern) {
        SortedMap<String, Resource> found = new TreeMap<>();
        try {
            Arrays.stream(RESOLVER.getResources(location + pattern))
                    .filter(Resource::isReadable)
                    .forEach(resource -> found.put(String.valueOf(resource.getFilename()), resource));
        } catch (FileNotFoundException noSuchFolder) {
            return found;
        } catch (IOException e) {
            throw new BlueprintException(nameOf(pattern), e);
        }
        return found;
    }

    /** Returns the YAML documents of a folder, by file name relative to the directory. */
    SortedMap<String, JsonNode> documents(String folder) {
        SortedMap<String, JsonNode> documents = new TreeMap<>();
        for (Map.Entry<String, Resource> file : files(folder + "*.yaml").entrySet()) {
            documents.put(folder + file.getKey(), read(folder + file.getKey(), file.getValue()));
        }
        return documents;
    }

    private JsonNode read(String file, Resource resource) {
        try (InputStream content = resource.getInputStream()) {
            return YAML.readTree(content);
        } catch (IOException | JacksonException e) {
            throw new BlueprintException(nameOf(file), e);
        }
    }
}
