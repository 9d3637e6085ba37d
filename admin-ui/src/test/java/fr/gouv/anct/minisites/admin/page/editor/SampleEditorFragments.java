package fr.gouv.anct.minisites.admin.page.editor;

import fr.gouv.anct.minisites.admin.page.form.SampleFormBlocks;
import fr.gouv.anct.minisites.admin.routing.Screen;
import java.util.List;
import java.util.Map;

/** Sample parts of the page editor, which its script inserts: new blocks, and the results of a search for links. */
public final class SampleEditorFragments {

    private SampleEditorFragments() {}

    public static Map<String, Screen> fragments(String text) {
        return Map.of(
                "blocs-nouveaux",
                new BlankBlockResource.Blank(SampleFormBlocks.all(text), "/p"),
                "liens-trouves",
                new LinkSearchScreen(
                        List.of(
                                new LinkSearchScreen.Match("/a", text, text, null, text, null),
                                new LinkSearchScreen.Match("/media/1", text, text, "/t", null, "/medias/1")),
                        null),
                "fichiers-introuvables",
                new LinkSearchScreen(List.of(), "/medias"));
    }
}
