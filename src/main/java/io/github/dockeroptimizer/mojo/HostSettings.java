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
        Settings outside = session.getSettings();
        SettingsDecryptionResult decrypted = decrypter.decrypt(new DefaultSettingsDecryptionRequest(outside));
        // A new one: the session's is a view that nothing can be set in. What cannot be decrypted stays as it is, and
        // the
        // repository that needs it will say so. The local repository and its rules are the build stage's own.
        Settings settings = new Settings();
        settings.setInteractiveMode(false);
        settings.setServers(decrypted.getServers());
        settings.setProxies(decrypted.getProxies());
        settings.setMirrors(outside.getMirrors());
        settings.setProfiles(outside.getProfiles());
        settings.setActiveProfiles(outside.getActiveProfiles());
        settings.setPluginGroups(outside.getPluginGroups());
        StringWriter xml = new StringWriter();
        try {
            new SettingsXpp3Writer().write(xml, settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return xml.toString();
    }
}
