package fr.gouv.anct.minisites.provisioning.blueprint;

import java.util.Map;

/** A blueprint that is read once and can be filled in many times. */
public final class BlueprintTemplate {

    private final BlueprintDocuments documents;
    private final DocumentBinder binder = new DocumentBinder();

    private BlueprintTemplate(BlueprintDocuments documents) {
        this.documents = documents;
    }

    /**
     * Reads the files; blocks the thread.
     *
     * @param location of the directory, ends with a slash
     * @throws BlueprintException that names the file that is missing or cannot be read
     */
    public static BlueprintTemplate read(String location) {
        return new BlueprintTemplate(BlueprintDocuments.read(new YamlDirectory(location)));
    }

    /**
     * Returns the blueprint with each {@code ${name}} replaced by its value as text: never as markup, as a reference,
     * nor as another variable. A text that consists only of a variable with an empty value is omitted.
     *
     * @throws BlueprintException that names the file, when something is missing or unknown, or a reference is broken
     */
    public Blueprint fill(Map<String, String> variables) {
        return new BlueprintParser(documents, binder, new BlueprintVariables(variables)).parse();
    }
}
