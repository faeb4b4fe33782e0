/** What is open to authors: asked before anybody is given a draft, and with it that role. */
export const authorRows = `supersedeGuideline   published  sign-in   forbidden done      done      forbidden       forbidden       forbidden forbidden forbidden    done      done
moduleInsights       published  sign-in   forbidden published forbidden forbidden       forbidden       forbidden forbidden forbidden    forbidden forbidden
insightModules       published  sign-in   forbidden published forbidden forbidden       forbidden       forbidden forbidden forbidden    forbidden forbidden`

/** Lines of the table about learning inside a module, in its columns. */
export const lessonRows = `
moduleVersion        published  sign-in   published published published published       published       published published published    published published
guidelines           published  sign-in   published published published published       published       published published published    published published
guideline            published  sign-in   published published published published       published       published published published    published published
myLesson             own        sign-in   own       own       own       own             own             own       own       own          own       own
myLesson             colleague  sign-in   nobody    nobody    nobody    nobody          nobody          nobody    nobody    nobody       nobody    nobody
answerBlock          own        sign-in   done      done      done      done            done            done      done      done         done      done
answerBlock          colleague  sign-in   not-started not-started not-started not-started not-started not-started not-started not-started not-started not-started
keepMyPlace          own        sign-in   done      done      done      done            done            done      done      done         done      done
keepMyPlace          colleague  sign-in   unknown   unknown   unknown   unknown         unknown         unknown   unknown   unknown      unknown   unknown
moveToNewerVersion   own        sign-in   done      done      done      done            done            done      done      done         done      done
giveModuleFeedback   own        sign-in   done      done      done      done            done            done      done      done         done      done
giveModuleFeedback   colleague  sign-in   not-finished not-finished not-finished not-finished not-finished not-finished not-finished not-finished not-finished not-finished
moveToNewerVersion   colleague  sign-in   not-started not-started not-started not-started not-started not-started not-started not-started not-started not-started`.trim()
