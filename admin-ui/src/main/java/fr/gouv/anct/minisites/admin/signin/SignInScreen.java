package fr.gouv.anct.minisites.admin.signin;

import fr.gouv.anct.minisites.access.openid.OfferedProvider;
import fr.gouv.anct.minisites.admin.routing.Screen;
import java.util.List;

/**
 * Screen « Se connecter » (sign in), with the identity providers, the accounts of the demonstration, and the path to
 * continue to.
 *
 * @param providers identity providers; empty where sign-in is not configured
 * @param accounts of the demonstration
 * @param next path after the sign-in
 * @param interrupted whether an interrupted form waits there to be resubmitted
 */
record SignInScreen(List<OfferedProvider> providers, List<DemoAccount> accounts, String next, boolean interrupted)
        implements Screen {

    @Override
    public String template() {
        return "sign-in";
    }
}
