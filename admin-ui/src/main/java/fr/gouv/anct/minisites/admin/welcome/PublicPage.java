package fr.gouv.anct.minisites.admin.welcome;

import fr.gouv.anct.minisites.admin.layout.BackOfficePage;
import fr.gouv.anct.minisites.content.block.Block;
import java.util.List;

/** A page that needs no sign-in, composed of the platform's own blocks. */
interface PublicPage {

    BackOfficePage address();

    /** @param signedIn whether the reader is signed in */
    List<Block> blocks(boolean signedIn);
}
