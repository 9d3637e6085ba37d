package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.content.Page;

/** Builds the URLs that the script of the page form requests. */
final class EditorUrls {

    private EditorUrls() {}

    static EditorView.Places of(Call call, Page page) {
        return new EditorView.Places(
                PageAddress.pages(call.site()) + "/cibles",
                PageAddress.site(call.site()) + "/medias",
                PageAddress.page(call.site(), page.id()) + "/apercu/adresse");
    }
}
