import { defineAsyncComponent } from 'vue'

/** Few who see what is asked go on to record something, so the form comes when it is opened. */
export const GateFactForm = defineAsyncComponent(() => import('./components/GateFactForm.vue'))
