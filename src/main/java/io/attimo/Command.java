package io.attimo;

import org.eclipse.microprofile.config.Config;

/** What the package does when its name is given; it ends well, or is {@link CommandFailure} in words. */
interface Command {

    void run(Config config, String... args);
}
