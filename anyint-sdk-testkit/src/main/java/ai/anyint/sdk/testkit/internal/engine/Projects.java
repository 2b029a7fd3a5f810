package ai.anyint.sdk.testkit.internal.engine;

import ai.anyint.sdk.core.Change;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The projects that keys belong to. */
public final class Projects {

    /** A project. */
    public record Project(String id, String name, @Nullable String description, Instant createdAt) {}

    private final AccountContext context;
    private final Map<String, Project> projects = new LinkedHashMap<>();
    private final Map<String, String> lastNames = new HashMap<>();
    private long last;

    Projects(AccountContext context) {
        this.context = context;
    }

    Projects copy(AccountContext newContext) {
        Projects copy = new Projects(newContext);
        copy.projects.putAll(projects);
        copy.lastNames.putAll(lastNames);
        copy.last = last;
        return copy;
    }

    /** Creates a project. */
    public Project create(String name, @Nullable String description) {
        synchronized (context) {
            Project created = new Project("proj_" + ++last, name, description, context.clock.stamp());
            projects.put(created.id(), created);
            return created;
        }
    }

    /** Returns the projects that a caller sees, newest last. */
    public List<Project> list(ProvisioningKey caller) {
        synchronized (context) {
            return projects.values().stream()
                    .filter(project -> caller.seesProject(project.id()))
                    .toList();
        }
    }

    /** Returns one project, or refuses. */
    public Project get(ProvisioningKey caller, String id) {
        synchronized (context) {
            return find(caller, id);
        }
    }

    /** Changes a project. */
    public Project update(ProvisioningKey caller, String id, Optional<String> name, Change<String> description) {
        synchronized (context) {
            Project old = find(caller, id);
            Project changed = new Project(
                    id, name.orElse(old.name()), ControlsUpdate.apply(description, old.description()), old.createdAt());
            projects.put(id, changed);
            return changed;
        }
    }

    /** Returns whether there is a project of this id. */
    public boolean exists(String id) {
        synchronized (context) {
            return projects.containsKey(id);
        }
    }

    /** Removes a project; its name stays for the activity of the past. */
    void remove(String id) {
        Project removed = projects.remove(id);
        if (removed != null) {
            lastNames.put(id, removed.name());
        }
    }

    Project find(ProvisioningKey caller, String id) {
        Project found = caller.seesProject(id) ? projects.get(id) : null;
        if (found == null) {
            throw Refusal.of(ErrorCode.PROJECT_NOT_FOUND, "There is no project of this id in this account.");
        }
        return found;
    }

    /** Returns the name of a project that may be gone. */
    String nameOf(String id) {
        Project found = projects.get(id);
        return found == null ? lastNames.getOrDefault(id, id) : found.name();
    }
}
