package fr.gouv.anct.minisites.provisioning.blueprint;

import java.util.Map;

/** A blueprint read once and filled in many times. */
public final class BlueprintTemplate {

    private final BlueprintDocuments documents;
    private final Binding binding = new Binding();

    private BlueprintTemplate(BlueprintDocuments documents) {
        this.documents = documents;
    }

    /**
     * Reads the files, which blocks the thread.
     *
     * @param location of the directory, ends with a slash
     * @throws BlueprintException that names the file that is missing or cannot be read
     */
    public static BlueprintTemplate read(String location) {
        return new BlueprintTemplate(BlueprintDocuments.read(new YamlDirectory(location)));
    }

    /**
     * The blueprint with these values in the place of each {@code ${name}}, as text: never as markup, as a reference, nor
     * as another variable. A text that is nothing but the name of an empty value is left out.
     *
     * @throws BlueprintException that names the file, when something is missing, unknown, or refers to what is not there
     */
    public Blueprint fill(Map<String, String> variables) {
        return new BlueprintReading(documents, binding, new Variables(variables)).blueprint();
    }
}
