package dev.baize.languagemodel.bert;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/// The door to native code: nothing of PyTorch is loaded before it is first opened.
public final class Torch {
    private static final AtomicBoolean PREPARED = new AtomicBoolean();

    private Torch() {}

    /// Sets how PyTorch will be loaded; without effect once it is. A value given as a system property or
    /// in the environment wins.
    ///
    /// @param threads for one operation; more than one helps only where requests are fewer than cores
    /// @param natives where the libraries are unpacked, some 450 MB
    public static void configure(int threads, Path natives) {
        setUnlessGiven("ai.djl.pytorch.num_threads", String.valueOf(threads));
        setUnlessGiven("ai.djl.pytorch.num_interop_threads", "1");
        setUnlessGiven("DJL_CACHE_DIR", natives.toString());
    }

    /// Keeps DJL from looking for anything on the network; what is needed comes from the class path.
    static void prepare() {
        if (PREPARED.compareAndSet(false, true)) {
            setUnlessGiven("ai.djl.offline", "true");
            setUnlessGiven("OPT_OUT_TRACKING", "true");
        }
    }

    /// A new root of memory; what it owns is freed when it is closed.
    public static NDManager newManager() {
        return engine().newBaseManager();
    }

    /// PyTorch, loaded on the first call.
    public static Engine engine() {
        prepare();
        return Engine.getEngine("PyTorch");
    }

    private static void setUnlessGiven(String property, String value) {
        if (System.getProperty(property) == null && System.getenv(property) == null) {
            System.setProperty(property, value);
        }
    }
}
