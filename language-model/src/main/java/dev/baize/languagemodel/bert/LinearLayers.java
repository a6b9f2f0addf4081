package dev.baize.languagemodel.bert;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.core.Linear;

/// The linear layers of a network, so that an adapter can stand in for some of them.
@FunctionalInterface
public interface LinearLayers {

    /// x · Wᵀ + b of the layer of this name.
    ///
    /// @param input float32 (…, in)
    /// @return float32 (…, out), owned by the input's manager
    NDArray apply(String layer, NDArray input);

    /// The layers as they are.
    static LinearLayers of(Parameters parameters) {
        return (layer, input) -> Linear.linear(
                        input, parameters.get(layer + ".weight"), parameters.get(layer + ".bias"))
                .singletonOrThrow();
    }
}
