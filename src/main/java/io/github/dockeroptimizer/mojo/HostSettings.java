package io.github.dockeroptimizer.mojo;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.apache.maven.settings.io.xpp3.SettingsXpp3Writer;

/** The settings of the running Maven, as one file that another Maven can read: merged, and with passwords decrypted. */
final class HostSettings {
    private HostSettings() {}

    static String xml(MavenSession session, SettingsDecrypter decrypter) {
        Settings settings = session.getSettings().clone();
        SettingsDecryptionResult decrypted = decrypter.decrypt(new DefaultSettingsDecryptionRequest(settings));
        // What cannot be decrypted stays as it is: the repository that needs it will say so.
        settings.setServers(decrypted.getServers());
        settings.setProxies(decrypted.getProxies());
        // The local repository and its rules are the build stage's own.
        settings.setLocalRepository(null);
        settings.setOffline(false);
        settings.setInteractiveMode(false);
        StringWriter xml = new StringWriter();
        try {
            new SettingsXpp3Writer().write(xml, settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return xml.toString();
    }
}
