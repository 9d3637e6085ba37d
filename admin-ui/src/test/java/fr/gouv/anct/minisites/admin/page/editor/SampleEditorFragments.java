package fr.gouv.anct.minisites.admin.page.editor;

import fr.gouv.anct.minisites.admin.page.SamplePages;
import fr.gouv.anct.minisites.admin.page.form.SampleFormBlocks;
import fr.gouv.anct.minisites.admin.routing.Screen;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Sample parts of the page editor, which its script inserts: new blocks, and the results of a search for links. */
public final class SampleEditorFragments {

    private SampleEditorFragments() {}

    public static Map<String, Screen> fragments(String text) {
        return Map.of(
                "blocs-nouveaux",
                new BlankBlockResource.Blank(SamplePages.SITE, UUID.randomUUID(), SampleFormBlocks.all(text)),
                "liens-trouves",
                new LinkSearchResource.MatchesScreen(
                        List.of(
                                new LinkSearchResource.Match("/a", text, text, null, text, null),
                                new LinkSearchResource.Match("/media/1", text, text, "/t", null, "/medias/1")),
                        null,
                        false,
                        false),
                "images-trouvees",
                new LinkSearchResource.MatchesScreen(
                        List.of(new LinkSearchResource.Match("/media/1", text, text, "/t", null, null)),
                        "/medias",
                        true,
                        true),
                "fichiers-introuvables",
                new LinkSearchResource.MatchesScreen(List.of(), "/medias", false, false));
    }
}
